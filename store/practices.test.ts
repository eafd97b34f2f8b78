import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { consentWords, PRACTICE_NEWS, practiceWords } from '../lib/i18n/consent';
import { DATA_KEYS, PRACTICE_IDS } from '../lib/settings/consent';
import { CERTIFIED, dataUsage, FIREFOX_NAMES, forms, HANDLED, handledRows, LIMITED_USE } from './practices';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const policy = read('PRIVACY.md').replaceAll("'", '’');

/** A section of the policy. */
const section = (title: string) => policy.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
/** The rows of a section's table, without its head. */
const rowsOf = (title: string) =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
const HOST = /\b(?:[a-z\d-]+\.)+(?:com|io|dev|cn)\b/g;
const hostsIn = (text: string) => [...new Set(text.match(HOST) ?? [])].sort();

const LEAVES = rowsOf('What leaves your browser, and to whom');
const STORED = rowsOf('What is stored, and where');

it('the policy has the table that the screen of consent shows, word for word', () => {
  expect(rowsOf('Your consent')).toEqual(
    handledRows().map((row) => row.map((text) => text.replaceAll("'", '’'))),
  );
});

it('each row of the policy’s tables tells of something that the user is told of before it happens, and the other way round', () => {
  const rows = [...LEAVES, ...STORED];
  expect(LEAVES.length).toBeGreaterThan(4);
  expect(STORED.length).toBeGreaterThan(8);
  const beginnings = Object.values(HANDLED).flatMap(({ policy }) => policy);
  for (const [first = ''] of rows)
    expect(
      beginnings.some((beginning) => first.startsWith(beginning)),
      first,
    ).toBe(true);
  for (const beginning of beginnings)
    expect(
      rows.filter(([first = '']) => first.startsWith(beginning)),
      beginning,
    ).toHaveLength(1);
});

it.each(PRACTICE_IDS)('where it goes is the same on the screen, in the policy and in the code: %s', (id) => {
  const { hosts, policy: beginnings } = HANDLED[id];
  for (const language of [0, 1] as const)
    expect(hostsIn(practiceWords[id].where[language])).toEqual([...hosts].sort());
  const named = LEAVES.filter(([first = '']) => beginnings.some((beginning) => first.startsWith(beginning)))
    .map(([, whom = '']) => (/the same address/.test(whom) ? 'api.justoneapi.com' : whom))
    .join();
  expect(hostsIn(named)).toEqual([...hosts].sort());
});

it('what stays in the browser has no kind of data that leaves it', () => {
  for (const id of PRACTICE_IDS) {
    const { hosts, chosen, firefox } = HANDLED[id];
    if (hosts.length === 0 && !chosen) expect(firefox, id).toEqual([]);
  }
});

it('Firefox is told of all that leaves the browser, and of the studio’s login as what the user may leave off', () => {
  const keys = (ids: readonly (keyof typeof HANDLED)[]) =>
    [...new Set(ids.flatMap((id) => HANDLED[id].firefox))].sort();
  expect(keys(PRACTICE_IDS.filter((id) => id !== 'studio'))).toEqual([...DATA_KEYS.required].sort());
  expect(keys(['studio'])).toEqual([...DATA_KEYS.optional].sort());
  // The manifest has these very keys, and no others.
  expect(read('wxt.config.ts').match(/data_collection_permissions: .*/g)).toEqual([
    'data_collection_permissions: DATA_KEYS,',
  ]);
  const named = [...section('What Firefox shows when you install').matchAll(/^- \*\*(.+?)\*\*/gm)].map(
    ([, name]) => name,
  );
  expect(named).toEqual([...DATA_KEYS.required, ...DATA_KEYS.optional].map((key) => FIREFOX_NAMES[key]));
});

it('each kind of data that is handled is ticked with what it is, and the studio’s only where the package has it', () => {
  for (const withoutStudio of [false, true]) {
    const boxes = dataUsage(withoutStudio);
    const handled = PRACTICE_IDS.filter((id) => !(withoutStudio && id === 'studio'));
    expect(boxes.filter(({ ticked }) => ticked).map(({ kind }) => kind)).toEqual(
      boxes.map(({ kind }) => kind).filter((kind) => handled.some((id) => HANDLED[id].kinds.includes(kind))),
    );
    for (const id of handled)
      for (const kind of HANDLED[id].kinds)
        expect(boxes.find((box) => box.kind === kind)?.what).toContain(practiceWords[id].what[1]);
    expect(JSON.stringify(boxes).includes('studio')).toBe(!withoutStudio);
  }
});

it('what leaves the browser and names a person, a login or a page is ticked', () => {
  const ticked = dataUsage(false).flatMap(({ kind, ticked }) => (ticked ? [kind] : []));
  expect(ticked).toEqual([
    'Personally identifiable information',
    'Authentication information',
    'Web history',
    'Website content',
  ]);
});

it('the policy says what the developer certifies', () => {
  expect(CERTIFIED).toHaveLength(3);
  expect(consentWords.never[1]).toMatch(/sold|sell/i);
  expect(policy).toMatch(/credit/i);
});

it('the statement of limited use stands in the policy, and the screen says that it holds', () => {
  expect(policy).toContain(LIMITED_USE);
  expect(consentWords.never[0]).toContain('有限使用');
  expect(consentWords.never[1]).toContain('Limited Use');
});

it('what is new in the practices is said in both languages', () => {
  for (const [zh, en] of Object.values(PRACTICE_NEWS).flat()) expect(zh && en).toBeTruthy();
});

it('the answers to the stores’ forms are made of all this', async () => {
  await expect(forms()).toMatchFileSnapshot('./practices.md');
});
