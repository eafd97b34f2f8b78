import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { options } from '../../lib/i18n/options';
import { popup } from '../../lib/i18n/popup';
import {
  BUILD_NOTES,
  descriptionOf,
  LIMITS,
  NAME,
  PAGES,
  PURPOSE,
  REMOTE_CODE,
  REVIEW_NOTES,
  SEARCH_TERMS,
  SUMMARY,
  type Text,
} from '../../store/listing';
import { CERTIFIED, dataUsage } from '../../store/practices';
import { ROOT } from '../shell.mjs';
import { asksOf, BROWSERS } from './check';
import { formOf, reasonsOf } from './forms';
import { variantOf } from './leaveOut';
import { readOwner } from './owner';
import { OF_PLAIN_HTTP, OF_STUDIO, policyOf } from './policy';

const VARIANTS = ['store', 'store-without-studio'].map((mode) => ({ mode, variant: variantOf(mode) }));
const LANGUAGES = ['zh', 'en'] as const satisfies (keyof Text)[];
const PRIVACY = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
const owner = readOwner(join(import.meta.dirname, 'testOwner.json'));

/** As forms count: by character, of which a letter outside of the common plane is one. */
const length = (text: string) => [...text].length;

describe.each(LANGUAGES)('the texts of the listing (%s)', (language) => {
  it('have lengths that every store’s form takes', () => {
    expect(length(NAME[language])).toBeLessThanOrEqual(LIMITS.name);
    expect(length(SUMMARY[language])).toBeLessThanOrEqual(LIMITS.summary);
    expect(length(PURPOSE[language])).toBeLessThanOrEqual(LIMITS.reason);
    expect(length(REMOTE_CODE[language])).toBeLessThanOrEqual(LIMITS.reason);
    expect(length(REVIEW_NOTES[language])).toBeLessThanOrEqual(LIMITS.notes);
    expect(SEARCH_TERMS[language].length).toBeLessThanOrEqual(7);
    for (const term of SEARCH_TERMS[language]) expect(length(term)).toBeLessThanOrEqual(LIMITS.searchTerm);
    for (const { variant } of VARIANTS) {
      const text = descriptionOf(variant.withoutStudio)[language];
      expect(length(text)).toBeGreaterThanOrEqual(LIMITS.description.least);
      expect(length(text)).toBeLessThanOrEqual(LIMITS.description.most);
    }
  });

  it('say the purpose in one sentence', () => {
    expect(PURPOSE[language].match(/[.。!?！？](\s|$)|。/g)).toHaveLength(1);
  });

  it('say that a service of another company has to be paid', () => {
    const paid = { zh: /按次收费的第三方服务/, en: /a paid service of another company/ };
    for (const { variant } of VARIANTS)
      expect(descriptionOf(variant.withoutStudio)[language]).toMatch(paid[language]);
  });

  it('are the package’s own name and description', () => {
    const folder = { zh: 'zh_CN', en: 'en' }[language];
    const words = JSON.parse(readFileSync(join(ROOT, 'public', '_locales', folder, 'messages.json'), 'utf8'));
    expect(NAME[language]).toBe(words.name.message);
    expect(SUMMARY[language]).toBe(words.description.message);
  });

  it('tell reviewers of controls by the words that stand on them', () => {
    const at = LANGUAGES.indexOf(language);
    for (const words of [options.sampleUse, popup.workspace])
      expect(REVIEW_NOTES[language].toLowerCase()).toContain(words[at]?.toLowerCase());
  });

  it('name the studio only where the package has it', () => {
    const studio = /创作者中心|studio/i;
    expect(descriptionOf(false)[language]).toMatch(studio);
    expect(descriptionOf(true)[language]).not.toMatch(studio);
  });
});

describe.each(VARIANTS)('the reasons for $mode', ({ variant }) => {
  const reasons = reasonsOf(variant);

  it('are one for each permission and host that the package asks for, and for the pages it runs in, and no other', () => {
    const { permissions, hosts, optionalPermissions, optionalHosts } = asksOf(variant);
    const asked = [...permissions, ...hosts, ...optionalPermissions, ...optionalHosts, PAGES];
    expect(Object.keys(reasons).sort()).toEqual(asked.sort());
  });

  it('are short enough for the form, and say of what is optional that it is', () => {
    const { optionalPermissions, optionalHosts } = asksOf(variant);
    for (const [name, reason] of Object.entries(reasons)) {
      for (const language of LANGUAGES) {
        expect(length(reason[language])).toBeGreaterThan(10);
        expect(length(reason[language])).toBeLessThanOrEqual(LIMITS.reason);
      }
      const optional = [...optionalPermissions, ...optionalHosts].includes(name);
      expect(reason.en.startsWith('Optional'), name).toBe(optional);
      expect(reason.zh.startsWith('可选'), name).toBe(optional);
    }
  });

  it.each(BROWSERS)('are in the form of %s with the owner’s addresses', (store) => {
    const form = formOf(store, variant, owner);
    for (const address of [owner.homepage, owner.support, owner.policy]) expect(form).toContain(address);
    for (const name of Object.keys(reasons)) expect(form).toContain(`${name}`);
    for (const reason of Object.values(reasons)) expect(form).toContain(reason.en);
  });

  it.each(['chrome', 'edge'] as const)(
    'the form of %s has the boxes of data usage and what is certified',
    (store) => {
      const form = formOf(store, variant, owner);
      for (const { kind, ticked, what } of dataUsage(variant.withoutStudio)) {
        expect(form).toContain(ticked ? `- [x] ${kind}: ${what.join('; ')}` : `- [ ] ${kind}\n`);
      }
      for (const statement of CERTIFIED) expect(form).toContain(`- [x] ${statement}`);
    },
  );
});

it('Firefox’s reviewer is told the environment that the sources are built in, and the command', () => {
  const form = formOf('firefox', variantOf('store-without-studio'), owner);
  expect(form).toContain('Ubuntu 24.04 (ARM64 or x64), Node 24, npm 11');
  expect(form).toContain('npm run zip:store -- --only firefox --without-studio');
  expect(length(BUILD_NOTES('')) + length(REVIEW_NOTES.en)).toBeLessThan(3000);
});

describe('the privacy policy of a package', () => {
  it('says nothing of what the package goes without', () => {
    expect(policyOf(PRIVACY, variantOf('store'))).not.toMatch(/plain HTTP|Mainland China/);
    expect(policyOf(PRIVACY, variantOf('store'))).toMatch(/studio/i);
    expect(policyOf(PRIVACY, variantOf('store-without-studio'))).not.toMatch(
      /studio|tikomni|tikhub|creator\.douyin/i,
    );
  });

  it('is the project’s own in all else', () => {
    expect(policyOf(PRIVACY, variantOf('production'))).toBe(PRIVACY);
    const headings = (text: string) => text.match(/^#.*$/gm);
    expect(headings(policyOf(PRIVACY, variantOf('store-without-studio')))).toEqual(headings(PRIVACY));
  });

  it.each([...OF_STUDIO, ...OF_PLAIN_HTTP])('leaves out what is there: %s', (part) => {
    expect(PRIVACY.replace(part, '')).not.toBe(PRIVACY);
  });
});
