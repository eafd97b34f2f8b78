import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PRACTICE_NEWS, practiceWords } from '../../lib/i18n/consent';
import type { Language } from '../../lib/language/translate';
import { type ConsentReason, PRACTICE_IDS, PRACTICES } from '../../lib/settings/consent';
import { Consent } from './Consent';

vi.mock('wxt/browser', () => ({ browser: {} }));

const drawn = (why: ConsentReason, language: Language = 'en', forgotten = false) =>
  renderToStaticMarkup(
    <Consent due={{ why, agreedTo: 0 }} language={language} forgotten={forgotten} onSession={() => {}} />,
  ).replaceAll('&#x27;', "'");
const buttons = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));

test('the question says of everything that is handled what it is, why, and where it goes, in both languages', () => {
  for (const [at, language] of (['zh-CN', 'en'] as const).entries())
    for (const id of PRACTICE_IDS)
      for (const words of Object.values(practiceWords[id]))
        expect(drawn('first', language)).toContain(words[at as 0 | 1]);
});

test('a new user may agree, refuse or remove the extension', () => {
  expect(buttons(drawn('first'))).toEqual(['中文', 'I agree', 'Not now', 'Remove KOL Lens']);
});

test('a user who has stored something may forget everything as well', () => {
  for (const why of ['existing', 'raised'] as const)
    expect(buttons(drawn(why)).slice(1, 4)).toEqual(['I agree', 'Not now', 'Forget everything']);
  expect(buttons(drawn('refused')).slice(1, 3)).toEqual(['I agree', 'Forget everything']);
});

test('a user who is asked again is told why, and one who has just erased everything that it is done', () => {
  expect(drawn('existing')).toContain('You have used KOL Lens before.');
  expect(drawn('refused')).toContain('KOL Lens is off');
  expect(drawn('raised')).toContain('has changed since you agreed');
  expect(drawn('first')).not.toContain('Everything was deleted.');
  expect(drawn('first', 'en', true)).toContain('Everything was deleted.');
});

test('each number of the practices after the first has words for what is new with it', () => {
  for (let number = 2; number <= PRACTICES; number++)
    expect(PRACTICE_NEWS[number]?.length).toBeGreaterThan(0);
  expect(
    Object.keys(PRACTICE_NEWS).every((number) => Number(number) > 1 && Number(number) <= PRACTICES),
  ).toBe(true);
});
