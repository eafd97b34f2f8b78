import { describe, expect, it, vi } from 'vitest';
import type { Block, Metric } from '../../report/blocks';
import {
  type Options,
  type SectionId,
  sectionsOf,
  studioAccountSections,
  studioItemSections,
} from '../../report/sections';
import type { Subject } from '../../subject/types';
import { LISTS, SECTIONS } from '../registry';
import { answerOf, answersFrom, type Given, inputOf, NOW } from '../testing';
import type { Request } from '../types';
import { sampleData } from '.';

// The first search by a figure makes up thousands of rows.
vi.setConfig({ testTimeout: 60_000 });

/** What a screen shows of a fact of a creator or a work, and where. */
interface Shown {
  value: number | string;
  unit: string;
  where: string;
}

const LENGTHS = ['1_20', '21_60', '60'];
const FORMS = [
  ['picture', 'Picture'],
  ['video', 'Video'],
] as const;
/** What the studio's posts are listed by. */
const MEASURES = ['plays', 'likes', 'comments', 'shares'];
/** Ids under which several screens show one and the same fact. A figure of one id is the same fact wherever it stands. */
const SAME: readonly (readonly string[])[] = [
  ['xingtu.row.name', 'title:xingtu.card', 'item.authorName', 'title:douyin.card'],
  ['xingtu.followers', 'xingtu.fansTotal', 'item.authorFans', 'douyin.fans', 'xingtu.listedFollowers'],
  ['xingtu.douyinUid', 'douyin.uid'],
  ['xingtu.douyinId', 'douyin.uniqueId'],
  ...LENGTHS.flatMap((length) => [
    [`xingtu.price.${length}`, `verdict.price:${length}`],
    [`xingtu.cpm.${length}`, `verdict.expectedCpm:${length}`],
    [`xingtu.cpe.${length}`, `verdict.expectedCpe:${length}`],
  ]),
  ['xingtu.playMid', 'xingtu.row.playMedian', 'verdict.median'],
  ['xingtu.interactRate', 'xingtu.row.interactRate', 'verdict.interaction'],
  ['xingtu.completionRate', 'xingtu.row.completionRate', 'verdict.completion'],
  ['xingtu.row.fansGrowth30', 'xingtu.fansChange'],
  ['xingtu.connected.total', 'xingtu.listedConnected'],
  ['xingtu.row.linkIndex', 'xingtu.index.star'],
  ['xingtu.row.spreadIndex', 'xingtu.index.spread'],
  ['xingtu.row.seedingIndex', 'xingtu.index.seeding'],
  ['xingtu.row.convertIndex', 'xingtu.index.conversion'],

  [
    'xingtu.work.title',
    'title:item.card',
    'studio.work.title',
    'title:studio.item.card',
    'studio.post.title',
  ],
  ['xingtu.work.date', 'item.published', 'studio.work.date', 'studio.post.date'],
  ['xingtu.work.duration', 'item.duration', 'studio.work.duration'],
  ['xingtu.work.rate', 'item.interactRate'],
  ['item.finishRate', 'studio.work.finish'],
  ['studio.work.finish5s', 'studio.post.finish5s'],
  ['studio.work.bounce2s', 'studio.post.bounce2s'],
  ['studio.work.watchTime', 'studio.post.watchTime'],
  ['item.collects', 'studio.work.collects'],
  ...MEASURES.map((name) => [
    `xingtu.work.${name}`,
    `item.${name}`,
    `studio.work.${name}`,
    `studio.post.${name}`,
  ]),

  ['pgy.row.name', 'title:pgy.card', 'note.author'],
  ...FORMS.flatMap(([form, Form]) => [
    [`pgy.${form}Quote`, `verdict.price:${form}`],
    [`pgy.${form}Cpm`, `verdict.expectedCpm:${form}`, `pgy.summary${Form}Cpm`],
    [`pgy.${form}EngagementCost`, `verdict.expectedCpe:${form}`, `pgy.summary${Form}Cpe`],
    [`pgy.${form}ReadCost`, `pgy.summary${Form}ReadCost`],
  ]),
  ['pgy.impressionMedian', 'pgy.row.impressionMedian', 'pgy.summaryImpressions'],
  ['pgy.readMedian', 'pgy.row.readMedian', 'pgy.profileReadMedian', 'pgy.summaryReads'],
  ['pgy.engagementMedian', 'pgy.row.engagementMedian', 'pgy.profileEngagementMedian'],
  ['pgy.hundredLikeShare', 'pgy.row.hundredLikeShare'],
  ['pgy.thousandLikeShare', 'pgy.row.thousandLikeShare'],
  ['pgy.videoFinishRate', 'pgy.row.videoFinishRate'],
  ['pgy.fansGrowth', 'pgy.row.fansGrowth', 'pgy.fansChangeRate'],
  ['pgy.fansGained', 'pgy.fansChange'],
  ['pgy.activeFansShare', 'pgy.row.activeFansShare'],
  ['pgy.engagedFansShare', 'pgy.row.engagedFansShare'],
  ['pgy.replyRate', 'pgy.row.replyRate'],
  ['pgy.noteTitle', 'title:note.card'],
  ['pgy.noteDate', 'note.published'],
  ['pgy.noteForm', 'note.form'],
  ['pgy.noteBrand', 'note.brand'],
  ...['impressions', 'reads', 'likes', 'collects'].map((name) => [
    `pgy.note${name[0]?.toUpperCase()}${name.slice(1)}`,
    `note.${name}`,
  ]),
];
/** Figures that each block of a section has of its own. */
const OF_BLOCK = /^xingtu\.(index(Average|Rank|Top|Change)|priceKind)|^pgy\.longTail/;

const FACT = new Map(SAME.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));

/** What the wire's own rounding may make of one figure in two answers. */
const ROUNDING: Readonly<Record<string, number>> = {
  yuan: 0.0101,
  ratio: 0.00051,
  index: 0.005,
  seconds: 0.005,
};

type Known = Map<string, Shown[]>;

const keyOf = ({ idType, id }: Subject) => `${idType} ${id}`;

function note(
  known: Known,
  subject: Subject,
  id: string,
  figure: Pick<Metric, 'unit' | 'value'>,
  where: string,
) {
  if (figure.value === undefined) return;
  const key = `${keyOf(subject)} ${FACT.get(id) ?? id}`;
  known.set(key, [
    ...(known.get(key) ?? []),
    { value: figure.value, unit: figure.unit, where: `${where}: ${id}` },
  ]);
}

/** Figures of the author, who is the subject of the card's link. */
const ofAuthor = (block: Block, id: string) =>
  id.startsWith('item.author') || id === 'note.author' || block.id === 'note.authorFigures';

/** Takes down every figure of some blocks by the creator or work that it is of. */
function take(known: Known, subject: Subject, blocks: readonly Block[], where: string) {
  const author = blocks.flatMap((block) => (block.type === 'card' ? (block.link?.subject ?? []) : []))[0];
  // Where two answers disagree and the screen says so, the second one's figure is the platform's own doubt.
  const doubted = new Set(
    blocks
      .flatMap((block) => (block.type === 'metrics' ? block.metrics : []))
      .flatMap(({ id, against }) => (against ? [`${FACT.get(id) ?? id} ${against.endpoint}`] : [])),
  );
  for (const block of blocks) {
    const one = (figure: Metric, id = figure.id) => {
      const { endpoint } = figure.source ?? block.source;
      if (doubted.has(`${FACT.get(id) ?? id} ${endpoint}`)) return;
      const name = OF_BLOCK.test(id) ? `${id} of ${block.id}` : id;
      note(known, ofAuthor(block, id) && author ? author : subject, name, figure, where);
    };
    if (block.type === 'card') {
      for (const fact of block.facts) one(fact);
      if (block.title) note(known, subject, `title:${block.id}`, { unit: 'text', value: block.title }, where);
    }
    if (block.type === 'metrics') for (const figure of block.metrics) one(figure);
    if (block.type === 'verdict') {
      for (const figure of block.metrics) one(figure);
      for (const form of block.forms)
        for (const figure of form.metrics) one(figure, `${figure.id}:${form.id}`);
    }
    if (block.type === 'table')
      for (const row of block.rows) {
        const whose = row.subject ?? (block.rows.length === 1 ? subject : undefined);
        block.columns.forEach(({ id, unit }, at) => {
          if (whose && !OF_BLOCK.test(id))
            note(known, whose, id, { unit, value: row.cells[at] } as Metric, `${where} ${block.id}`);
        });
      }
  }
}

const raw = ({ endpoint, params }: Request): Given => [
  endpoint,
  sampleData(endpoint.current.path, endpoint.current.query(params), NOW),
];

/** Draws a section over the samples that it asks for. */
function draw(id: SectionId, subject: Subject, options: Options): Block[] {
  const section = SECTIONS[id];
  const input = inputOf(section, subject, options);
  const asked = section.requests(input).map(raw);
  const first = answersFrom(asked);
  const more = section.followUps?.requests(input, first).map(raw) ?? [];
  const borrowed = section.borrows?.(input).map(raw) ?? [];
  return section.blocks(input, answersFrom([...asked, ...more, ...borrowed]));
}

const open = (known: Known, subject: Subject) => {
  for (const id of sectionsOf(subject)) take(known, subject, draw(id, subject, {}), id);
};

/** The creators or works of a list's rows, which are taken down. */
function subjectsOf(known: Known, list: 'xingtu.search' | 'pgy.search' | 'studio.works'): Subject[] {
  const days = { days: '2026-02-07~2026-03-08' };
  const { endpoint, params } = LISTS[list].request(list === 'studio.works' ? days : {});
  const [, data] = raw({ endpoint, params });
  const { table } = LISTS[list].page(answerOf(endpoint, data), {});
  for (const row of table.rows) if (row.subject) take(known, row.subject, [{ ...table, rows: [row] }], list);
  return table.rows.flatMap(({ subject }) => subject ?? []);
}

/** What is shown in two ways. */
const contradictions = (known: Known): string[] =>
  [...known].flatMap(([key, shown]) => {
    const [first, ...rest] = shown;
    const other = rest.find(({ value, unit }) =>
      typeof value === 'number' && typeof first?.value === 'number'
        ? Math.abs(value - first.value) > (ROUNDING[unit] ?? 0)
        : value !== first?.value,
    );
    return first && other
      ? [`${key}: ${first.value} (${first.where}), but ${other.value} (${other.where})`]
      : [];
  });

/** The ids of the facts that are shown more than once. */
const told = (known: Known): Set<string> =>
  new Set(
    [...known].flatMap(([, shown]) =>
      new Set(shown.map(({ where }) => where)).size > 1
        ? shown.map(({ where }) => where.split(': ')[1] ?? '')
        : [],
    ),
  );

describe('every figure that more than one screen shows is the same on all of them', () => {
  const known: Known = new Map();

  it('of creators of Xingtu, their works and their Douyin profiles', () => {
    for (const subject of subjectsOf(known, 'xingtu.search').slice(0, 12)) {
      open(known, subject);
      const work = draw('xingtu.content', subject, {}).flatMap((block) =>
        block.type === 'table' ? block.rows.flatMap((row) => row.subject ?? []) : [],
      );
      for (const one of work.slice(0, 4)) open(known, one);
      const [card] = draw('xingtu.overview', subject, {});
      const href = card?.type === 'card' ? card.pages?.[0]?.href : undefined;
      const id = href?.split('/').at(-1) ?? '';
      const profile: Subject = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id };
      take(known, subject, draw('douyin.profile', profile, {}).slice(0, 1), 'douyin.profile');
    }
    expect(contradictions(known)).toEqual([]);
  });

  it('of creators of Pugongying and their notes', () => {
    for (const subject of subjectsOf(known, 'pgy.search').slice(0, 12)) {
      open(known, subject);
      const notes = draw('pgy.notes', subject, {}).flatMap((block) =>
        block.type === 'table' ? block.rows.flatMap((row) => row.subject ?? []) : [],
      );
      for (const one of notes.slice(0, 4)) open(known, one);
    }
    expect(contradictions(known)).toEqual([]);
  });

  it('of the works of the studio, there and on the market', () => {
    const works = subjectsOf(known, 'studio.works');
    const [first] = works as [Subject];
    for (const id of studioAccountSections())
      for (const measure of MEASURES) take(known, first, draw(id, first, { measure }), `${id} by ${measure}`);
    for (const work of works.slice(0, 4)) {
      open(known, work);
      for (const id of studioItemSections()) take(known, work, draw(id, work, {}), id);
    }
    expect(contradictions(known)).toEqual([]);
  });

  it('each name of a fact is one that several screens show', () => {
    const ids = told(known);
    expect(SAME.flat().filter((id) => !ids.has(id))).toEqual([]);
  });
});
