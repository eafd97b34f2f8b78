import type { Block, Source } from '../../../../report/blocks';
import { type ColumnOf, entries, type LineOf, median } from '../../../draw';
import type { Section } from '../../../types';
import { toCount, toCountUnlessZero } from '../../../units';
import { formWord, noteSubject, pageOf } from '../draw';
import { type NotesDetail, notesDetail } from './endpoints';
import type { MetricId } from './words';

type Note = NonNullable<NonNullable<NotesDetail['list']>[number]>;

/** The platform's words for whether ads were bought for a note. */
const promotedWord = (promoted: boolean | undefined) =>
  promoted === undefined ? undefined : promoted ? '有推广' : '无推广';

function table(notes: readonly Note[], total: number | undefined, source: Source): Block {
  return {
    type: 'table',
    id: 'pgy.noteList',
    source,
    columns: [
      { id: 'pgy.noteTitle', unit: 'text' },
      { id: 'pgy.noteDate', unit: 'date' },
      { id: 'pgy.noteForm', unit: 'text' },
      { id: 'pgy.noteReads', unit: 'count' },
      { id: 'pgy.noteLikes', unit: 'count' },
      { id: 'pgy.noteCollects', unit: 'count' },
      { id: 'pgy.notePromoted', unit: 'text' },
      { id: 'pgy.noteBrand', unit: 'text' },
    ] satisfies ColumnOf<MetricId>[],
    rows: notes.map((note) => ({
      cells: [
        note.title,
        note.date,
        formWord(note.isVideo),
        toCountUnlessZero(note.readNum),
        toCount(note.likeNum),
        toCount(note.collectNum),
        promotedWord(note.isAdvertise),
        note.brandName,
      ],
      subject: noteSubject(note.noteId),
      href: pageOf(noteSubject(note.noteId)),
      image: note.imgUrl,
    })),
    ...(total !== undefined && total > notes.length && { total }),
  };
}

/** Reads by day of publication, oldest first, with the median of the notes that are in view. */
function chart(notes: readonly Note[], source: Source): Block[] {
  const points = notes
    .flatMap((note) => {
      const reads = toCountUnlessZero(note.readNum);
      return note.date === undefined || reads === undefined
        ? []
        : [{ label: `${note.date} ${note.title ?? ''}`.trim(), reads }];
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const level = median(points.map((point) => point.reads));
  if (level === undefined || points.length < 2) return [];
  return [
    {
      type: 'series',
      id: 'pgy.readsByNote',
      source,
      axis: { kind: 'label', values: points.map((point) => point.label) },
      lines: [
        { id: 'pgy.noteReads', unit: 'count', values: points.map((point) => point.reads) },
      ] satisfies LineOf<MetricId>[],
      marker: { id: 'pgy.readMedianInView' satisfies MetricId, value: level },
    },
  ];
}

/** The first page of a creator's notes. */
export const notesSection: Section = {
  id: 'pgy.notes',
  requests: ({ subject, options }) => [
    { endpoint: notesDetail, params: { ...options, user: subject.id, page: '1' } },
  ],
  blocks(_input, answers) {
    const answer = answers.get(notesDetail);
    if (!answer) return [];
    const rows = entries(answer.data?.list);
    return [table(rows, answer.data?.total, answer.source), ...chart(rows, answer.source)];
  },
};
