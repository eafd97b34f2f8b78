import type { Block, Source } from '../../../../report/blocks';
import { detectSubject } from '../../../../subject/detect';
import type { Subject } from '../../../../subject/types';
import { metricOf } from '../../../draw';
import type { Section } from '../../../types';
import { fromSeconds, toCount, toCountUnlessZero } from '../../../units';
import { creatorSubject, engagementMedianOf, fansOf, figuresOf, formWord, pageOf } from '../draw';
import type { MetricId as OverviewMetricId } from '../overview/words';
import { type NoteDetail, noteDetail } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();
const { count, quote, text } = figuresOf<MetricId | OverviewMetricId>();

/** Enough of the content to know a note by that has no title. */
const TITLE_LENGTH = 40;

function titleOf(note: NoteDetail): string {
  if (note.title) return note.title;
  // Topics are written `#name[话题]#`: their marks are not part of what is said.
  const said = (note.content ?? '').replaceAll(/\[话题\]#/g, '').trim();
  const letters = [...said];
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH).join('')}…` : said;
}

/** Xiaohongshu's own address of the note, with the token that opens it. */
function linkOf(note: NoteDetail, subject: Subject): string | undefined {
  const given = note.noteLink?.replace(/^http:/, 'https:') ?? '';
  const about = detectSubject(given);
  // An answer may name any address: only one that is known as a page of this very note is followed.
  return about?.idType === 'xhsNoteId' && about.id === subject.id ? new URL(given).href : pageOf(subject);
}

/** A note that does not say its form is a video where it has the data of one. */
const isVideo = ({ type, videoInfo }: NoteDetail) =>
  type === undefined ? videoInfo !== undefined : type === 2;

/** How many pictures the note has. Entries that cannot be read are taken out of the list, whose length then says nothing. */
function picturesOf(note: NoteDetail, source: Source) {
  const unread = source.drift?.some((path) => path.split('.')[0] === 'imagesList');
  return unread ? undefined : toCountUnlessZero(note.imagesList?.length);
}

function card(note: NoteDetail, source: Source, subject: Subject): Block {
  const author = creatorSubject(note.userId ?? note.userInfo?.userId);
  return {
    type: 'card',
    id: 'note.card',
    source,
    title: titleOf(note) || subject.id,
    image: note.imagesList?.find((image) => image?.url)?.url,
    href: linkOf(note, subject),
    ...(author && { link: { id: 'note.author', subject: author } }),
    facts: [
      text('note.author', note.name ?? note.userInfo?.nickName),
      metric('note.published', 'date', note.createTime),
      text('note.form', formWord(note.type === undefined ? undefined : note.type === 2)),
      metric('note.length', 'seconds', fromSeconds(note.videoInfo?.meta?.duration)),
      // The only picture of a video is its cover.
      ...(isVideo(note) ? [] : [count('note.images', picturesOf(note, source))]),
      text('note.brand', note.reportBrandName),
    ],
  };
}

/** What readers do with a note. */
const ENGAGEMENTS = ['likeNum', 'favNum', 'cmtNum', 'shareNum', 'followCnt'] as const;

/**
 * A note whose figures the platform does not give is nothing but zeros; of any other, a zero is a count. Only a zero that its
 * own engagements contradict is none: a note that was never shown or read is not liked.
 */
function figures(note: NoteDetail, source: Source): Block {
  const engaged = ENGAGEMENTS.some((field) => note[field]);
  const counted = engaged || Boolean(note.impNum) || Boolean(note.readNum);
  const of = (value: number | undefined) => (counted ? toCount(value) : undefined);
  return {
    type: 'metrics',
    id: 'note.figures',
    source,
    metrics: [
      count('note.impressions', toCountUnlessZero(note.impNum)),
      count('note.reads', engaged ? toCountUnlessZero(note.readNum) : of(note.readNum)),
      count('note.likes', of(note.likeNum)),
      count('note.collects', of(note.favNum)),
      count('note.comments', of(note.cmtNum)),
      count('note.shares', of(note.shareNum)),
      count('note.follows', of(note.followCnt)),
    ],
  };
}

const author = (of: NonNullable<NoteDetail['userInfo']>, source: Source): Block => ({
  type: 'metrics',
  id: 'note.authorFigures',
  source,
  metrics: [
    quote('pgy.pictureQuote', of.picturePrice),
    quote('pgy.videoQuote', of.videoPrice),
    count('pgy.fans', fansOf(of)),
    count('pgy.profileReadMedian', toCountUnlessZero(of.clickMidNum)),
    count('pgy.profileEngagementMedian', engagementMedianOf(of)),
  ],
});

/** One note, and what its author asks for one like it. */
export const noteSection: Section = {
  id: 'note.detail',
  requests: ({ subject }) => [{ endpoint: noteDetail, params: { note: subject.id } }],
  blocks({ subject }, answers) {
    const answer = answers.get(noteDetail);
    if (!answer?.data) return [];
    const { data, source } = answer;
    return [
      card(data, source, subject),
      figures(data, source),
      ...(data.userInfo ? [author(data.userInfo, source)] : []),
    ];
  },
};
