import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Messages that may lead to a call. */
const CALLING = [
  'report.load',
  'list.load',
  'lookup.find',
  'studio.download',
  'open.report',
  'bulk.start',
  'bulk.go',
  'bulk.choose',
];

/**
 * The modules that send these messages. Unless a note says otherwise, their controls bear the price; `screens/prices.test.ts` presses
 * those of searches, reports and the popup.
 */
const SENDERS = {
  'components/blocks/TaLine.tsx': ['report.load'],
  'components/bulk/useBulk.ts': ['bulk.start', 'bulk.go', 'bulk.choose'],
  'components/compare/useFetching.ts': ['report.load'],
  // From the cache alone.
  'components/compare/useFound.ts': ['report.load'],
  'components/lists/useRefresh.ts': ['report.load'],
  'components/lookup/useInquiry.ts': ['lookup.find'],
  // Without the word that a price was agreed to: the tab asks.
  'components/report/SectionView.tsx': ['open.report'],
  'components/report/useReport.ts': ['report.load'],
  'components/studio/Download.tsx': ['studio.download'],
  'components/workspace/useList.ts': ['list.load', 'list.load'],
  // The panel's button for a tab, without that word too.
  'entrypoints/panel/App.tsx': ['open.report'],
  'entrypoints/popup/open.ts': ['open.report'],
};

const sources = ['components', 'entrypoints', 'lib'].flatMap((room) =>
  readdirSync(join(import.meta.dirname, '..', room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(import.meta.dirname, '..', name), 'utf8')] as const),
);

/** The messages of a source that may lead to a call, wherever a line break stands. */
const sentBy = (code: string) =>
  [...code.matchAll(/\bask\(\s*(['"`])([\w.]+)\1/g)].map(([, , type = '']) => type);

test('a message that may lead to a call is sent by the listed modules only', () => {
  const senders = sources.flatMap(([name, code]) => {
    const sent = sentBy(code).filter((type) => CALLING.includes(type));
    return sent.length > 0 ? [[name, sent] as const] : [];
  });
  expect(Object.fromEntries(senders)).toEqual(SENDERS);
});

/** The function that sends a message, under its own name. */
const IMPORTED = /import \{[^}]*\bask\b[^}]*\} from '[^']*messages\/client'/;

test('a screen names each message that it sends, so that none is sent unseen', () => {
  const unnamed = sources.flatMap(([name, code]) =>
    IMPORTED.test(code)
      ? [...code.matchAll(/\bask\(\s*([^'"`\s)][^,)]*)/g)].map(([, it]) => `${name}: ${it}`)
      : [],
  );
  const renamed = sources.filter(([, code]) => /(?<!\.)\bask as \w/.test(code)).map(([name]) => name);
  expect([...unnamed, ...renamed]).toEqual([]);
});

test('only a press on a control that showed its price opens a report with that agreed', () => {
  const agreeing = sources.flatMap(([name, code]) =>
    [...code.matchAll(/'open\.report',\s*\{[^}]*agreed:([^}]*)/g)].map(([, how = '']) => [name, how.trim()]),
  );
  expect(agreeing).toEqual([['entrypoints/popup/open.ts', 'isPriced({ subject']]);
});
