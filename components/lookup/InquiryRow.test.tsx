import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FoundResult } from '../../lib/report/found';
import type { Count } from '../../lib/report/units';
import type { Inquiry } from '../../lib/subject/inquiry';
import { type Subject, subjectKey } from '../../lib/subject/types';
import { InquiryView } from './InquiryRow';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

const failed: unknown[] = [];
vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  useSession: () => ({ settings: { source: 'live' } }),
  useSettings: () => undefined,
}));
vi.mock('../prices/prices', async (original) => ({
  ...(await original<object>()),
  useCalls: (question: object) => ('inquiry' in question ? 1 : 4),
}));
// The cards are loaded after the first drawing, which is all that this test draws.
vi.mock('../report/Failures', () => ({
  Failures: (props: { failures: unknown[]; calls(): number }) => {
    failed.push([props.failures, props.calls()]);
    return undefined;
  },
}));
beforeEach(() => {
  failed.length = 0;
});

const link: Inquiry = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' };
const id: Inquiry = { by: 'id', platform: 'xingtu', text: 'dy_lu' };
const name: Inquiry = { by: 'name', platform: 'pugongying', text: '小鹿' };
const kol: Subject = { platform: 'xingtu', kind: 'kol', id: '7100000000000000001', idType: 'xingtuKolId' };
const other: Subject = { ...kol, id: '7100000000000000002' };
const nothing: FoundResult = { others: [], failures: [], missing: 0 };

const draw = (inquiry: Inquiry, result?: FoundResult, opened: Subject[] = []) =>
  renderToStaticMarkup(
    <InquiryView
      inquiry={inquiry}
      asked={{ result, find: () => {}, cancel: () => {} }}
      opened={new Set(opened.map(subjectKey))}
      onOpen={() => {}}
      onPage={() => {}}
    />,
  );
/** The texts of the buttons, in their order. */
const buttons = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, within = '']) =>
    within
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('a short link shows what resolving it costs, beside the free way to open it', () => {
  expect(buttons(draw(link))).toEqual(['Resolve 1 call', 'Open in a tab']);
});

test('what a short link leads to is opened at its own price', () => {
  const drawn = draw(link, { ...nothing, accepted: { subject: kol } });
  expect(buttons(drawn)).toEqual([`Xingtu creator ${kol.id} 4 calls`]);
});

test('a short link that leads nowhere is opened by one click, and not paid for again', () => {
  const drawn = draw(link, nothing);
  expect(drawn).toContain('no creator or work');
  expect(buttons(drawn)).toEqual(['Open in a tab']);
});

test('the creator who has the id is opened at the report’s price', () => {
  const accepted = { subject: kol, name: '小鹿', fans: 12_000 as Count, place: '杭州' };
  expect(buttons(draw(id, { ...nothing, accepted }))).toEqual([
    `小 小鹿 Xingtu creator · Followers 12K · 杭州 · same ID ${kol.id} 4 calls`,
  ]);
});

test('creators of the name are there to choose from, and what was opened says so', () => {
  const others = [
    { subject: kol, name: '小鹿' },
    { subject: other, name: '小鹿同学' },
  ];
  const drawn = draw(name, { ...nothing, others }, [other]);
  expect(drawn).toContain('Check which one it is');
  expect(drawn).not.toContain('has this ID');
  expect(buttons(drawn)).toEqual([
    `小 小鹿 Xingtu creator ${kol.id} 4 calls`,
    `小 小鹿同学 Xingtu creator ${other.id} opened 4 calls`,
  ]);
  expect(draw(id, { ...nothing, others })).toContain('No creator on Xingtu has this ID');
  expect(draw(name, nothing)).toContain('Nothing found on Pugongying');
});

test('a failure has its card with the price of another try, and a short link can still be opened', () => {
  const failure = { code: 'timeout', charged: 'maybe' } as const;
  expect(buttons(draw(link, { ...nothing, failures: [failure] }))).toEqual(['Open in a tab']);
  expect(failed).toEqual([[[failure], 1]]);
});
