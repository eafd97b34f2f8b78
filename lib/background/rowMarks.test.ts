import { describe, expect, it } from 'vitest';
import type { Language } from '../language/translate';
import type { Meeting } from '../lists/model';
import type { Snapshot } from '../memory/snapshot';
import type { BadgeText } from '../messages/protocol';
import type { FormId } from '../report/blocks';
import type { Yuan } from '../report/units';
import type { Bought } from '../report/verdict';
import { creatorKey } from '../subject/creator';
import { type Subject, subjectKey } from '../subject/types';
import { type RowSources, rowMarksOf } from './rowMarks';

/** Five past noon on the clock of whoever reads it. */
const AT = new Date(2026, 4, 10, 12, 5).getTime();

const xingtu: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const above: Subject = { ...xingtu, id: '7100000000000000002' };
const pgy: Subject = {
  platform: 'pugongying',
  kind: 'kol',
  idType: 'xhsUserId',
  id: '5f5f5f5f5f5f5f5f5f5f5f5f',
};

/** What a search said of a creator on a day in May. */
const paid = (basis: string, day: number, id: string, value: number | string): Snapshot => ({
  source: 'live',
  creator: creatorKey(xingtu) as string,
  basis,
  day: `2026-05-0${day}`,
  at: day,
  figures: { [id]: { value, unit: 'yuan' } },
});
const searched = (day: number, value: number | string, form = '21_60') =>
  paid('xingtu.search?page=1', day, `xingtu.cpm.${form}`, value);

interface Given {
  subject?: Subject;
  /** What is remembered of the creator. */
  remembered?: readonly Snapshot[];
  meetings?: Meeting[];
  notes?: number;
  bought?: Bought;
  language?: Language;
}

/** The mark of a row, above which there is another of which nothing is known. */
async function mark(cpm: Partial<Record<FormId, number>>, given: Given = {}): Promise<BadgeText | undefined> {
  const { subject = xingtu, remembered = [], meetings = [], notes = 0 } = given;
  const key = creatorKey(subject);
  const sources: RowSources = {
    book: {
      met: async (subjects) =>
        subjects.map(creatorKey).map((creator) => ({
          creator: creator as string,
          ...(creator === key ? { meetings, notes } : { meetings: [], notes: 0 }),
        })),
    },
    dataSource: { source: 'live', match: async () => undefined },
    line: async (creator) => (creator === key ? remembered : []),
    bought: given.bought ?? { videoLength: '21_60', noteForm: 'video' },
    language: given.language ?? 'zh-CN',
    now: AT,
  };
  const rows = [
    { subject: above, cpm: {} },
    { subject, cpm: cpm as Partial<Record<FormId, Yuan>> },
  ];
  const marks = await rowMarksOf(rows, AT, sources);
  expect(marks[subjectKey(above)]).toMatchObject({ tone: 'known', figures: '—' });
  return marks[subjectKey(subject)];
}

const meeting = (status: string): Meeting => ({
  list: { id: 'l', name: 'Spring' },
  entry: { id: 'e', creator: creatorKey(xingtu) as string, status, tags: [], free: {}, addedAt: 1 },
});

describe('the mark of a row', () => {
  it('of whom nothing else is known says when the page was told of the costs, and nothing more', async () => {
    expect(await mark({ '21_60': 55 })).toEqual({
      tone: 'known',
      head: '本页 12:05',
      figures: '21–60 秒 ¥55.00',
      label: '本页 12:05 · 21–60 秒 ¥55.00',
    });
  });

  it('has the costs from the shortest video to the longest, and of pictures before those of videos', async () => {
    const lengths = { '60': 80, '21_60': 55, '1_20': 30 };
    expect((await mark(lengths))?.figures).toBe('1–20 秒 ¥30.00 · 21–60 秒 ¥55.00 · 60 秒以上 ¥80.00');
    const forms = { video: 90, picture: 70 };
    expect((await mark(forms, { subject: pgy }))?.figures).toBe('图文笔记 ¥70.00 · 视频笔记 ¥90.00');
  });

  it('has a dash where the page was told of no cost', async () => {
    expect(await mark({})).toMatchObject({ head: '本页 12:05', figures: '—', label: '本页 12:05 · —' });
  });

  it('says status and notes between the time and the change', async () => {
    expect(
      await mark({ '21_60': 55 }, { meetings: [meeting('quoted')], notes: 2, remembered: [searched(6, 50)] }),
    ).toEqual({
      tone: 'listed',
      head: '本页 12:05 · 已询价 · 2 条备注 · ↑ 10.0% 5月6日',
      figures: '21–60 秒 ¥55.00',
      label: '本页 12:05 · 已询价 · 2 条备注 · ↑ 10.0% 5月6日 · 21–60 秒 ¥55.00',
    });
  });

  it('stands out where a list has the creator as excluded', async () => {
    expect(await mark({}, { meetings: [meeting('excluded')] })).toMatchObject({ tone: 'excluded' });
  });
});

describe('the change on a row', () => {
  const change = async (cpm: Partial<Record<FormId, number>>, given: Given) =>
    (await mark(cpm, { ...given, language: 'en' }))?.head.split(' · ')[1];

  it('says by how much the cost rose or fell, and since when', async () => {
    const remembered = [searched(3, 10), searched(6, 50)];
    expect(await change({ '21_60': 55 }, { remembered })).toBe('↑ 10.0% May 6');
    expect(await change({ '21_60': 40 }, { remembered })).toBe('↓ 20.0% May 6');
    expect(await change({ '21_60': 50 }, { remembered })).toBe('unchanged since May 6');
  });

  it('of less than half a percent, up or down, is none', async () => {
    const remembered = [searched(6, 1000)];
    expect(await change({ '21_60': 1004 }, { remembered })).toBe('unchanged since May 6');
    expect(await change({ '21_60': 1006 }, { remembered })).toBe('↑ 0.6% May 6');
    expect(await change({ '21_60': 996 }, { remembered })).toBe('unchanged since May 6');
    expect(await change({ '21_60': 994 }, { remembered })).toBe('↓ 0.6% May 6');
  });

  it('is of the length or form that the user buys, and of no other', async () => {
    const remembered = [searched(6, 50), searched(7, 90, '60')];
    expect(await change({ '21_60': 55, '60': 99 }, { remembered })).toBe('↑ 10.0% May 6');
    const bought = { videoLength: '60', noteForm: 'video' } as const;
    expect(await change({ '21_60': 55, '60': 99 }, { remembered, bought })).toBe('↑ 10.0% May 7');
    expect(await change({ '21_60': 55 }, { remembered, bought })).toBeUndefined();
  });

  it.each(['picture', 'video'] as const)(
    'on a row of Pugongying is of its %s notes, where the user buys them',
    async (noteForm) => {
      const remembered = [
        paid('pgy.search', 6, 'pgy.pictureCpm', noteForm === 'picture' ? 50 : 1),
        paid('pgy.search', 6, 'pgy.videoCpm', noteForm === 'video' ? 50 : 1),
      ];
      const bought = { videoLength: '21_60', noteForm } as const;
      expect(await change({ [noteForm]: 55 }, { subject: pgy, remembered, bought })).toBe('↑ 10.0% May 6');
    },
  );

  it('is left out where no search has paid for the figure, or paid for none that can be compared', async () => {
    const figure = 'xingtu.cpm.21_60';
    const none = [
      [],
      [paid('xingtu.marketing', 6, figure, 50)],
      [paid('pgy.search', 6, figure, 50)],
      [searched(6, 50, '60')],
      [searched(6, 0)],
      [searched(6, 'n/a')],
    ];
    for (const remembered of none) expect(await change({ '21_60': 55 }, { remembered })).toBeUndefined();
  });

  it('is from the last search that had the figure', async () => {
    const remembered = [
      searched(3, 50),
      searched(4, 70, '60'),
      paid('xingtu.marketing', 5, 'xingtu.cpm.21_60', 1),
    ];
    expect(await change({ '21_60': 55 }, { remembered })).toBe('↑ 10.0% May 3');
  });
});
