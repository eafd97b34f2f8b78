import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as words from '../../../i18n/metrics/pugongying';
import { type Options, sectionSpec } from '../../../report/sections';
import { sampleData } from '../../sample';
import { answersFrom, figure, type Given, inputOf, NOW } from '../../testing';
import type { Section } from '../../types';
import { pugongyingEndpoints, pugongyingSections } from '.';
import { idsOf, NOTE, USER } from './testing';

const subjectOf = (section: Section) => (section.id === 'note.detail' ? NOTE : USER);

/** Every setting of a section's switches. */
function settings(section: Section): Options[] {
  return sectionSpec(section.id).switches.reduce<Options[]>(
    (all, { id, values }) => all.flatMap((options) => values.map((value) => ({ ...options, [id]: value }))),
    [{}],
  );
}

/** A section over sample data, for a subject. */
function sampled(
  section: Section,
  id: string,
  options: Options,
  generation: 'current' | 'legacy' = 'current',
) {
  const input = inputOf(section, { ...subjectOf(section), id }, options);
  const given = section.requests(input).map(({ endpoint, params }): Given => {
    const legacy = endpoint.legacy?.covers?.(params) ? endpoint.legacy : endpoint.current;
    const route = generation === 'legacy' ? legacy : endpoint.current;
    return [endpoint, sampleData(route.path, route.query(params), NOW)];
  });
  return section.blocks(input, answersFrom(given));
}

const ids = Array.from({ length: 8 }, (_, n) => `6999000000000000000000${String(n).padStart(2, '0')}`);

/** A section over all sample creators and all settings, drawn once. */
const drawn = new Map(
  pugongyingSections.map((section) => [
    section.id,
    settings(section).flatMap((options) => ids.map((id) => sampled(section, id, options))),
  ]),
);

describe.each(pugongyingSections.map((section) => [section.id, section] as const))('%s', (_, section) => {
  it('draws sample data without a sign that the source changed, whatever the switches', () => {
    for (const blocks of drawn.get(section.id) ?? []) {
      expect(blocks.length).toBeGreaterThan(0);
      for (const { source } of blocks) expect(source.drift).toBeUndefined();
    }
  });

  it('draws the same over both generations', () => {
    for (const options of settings(section))
      for (const id of ids.slice(0, 2))
        expect(sampled(section, id, options, 'legacy')).toEqual(sampled(section, id, options));
  });

  it('has words for everything it draws', () => {
    const used = idsOf((drawn.get(section.id) ?? []).flat());
    for (const id of used.metrics) expect(words.metrics).toHaveProperty([id]);
    for (const id of used.blocks) expect(words.titles).toHaveProperty([id]);
    for (const id of used.notes) expect(words.notes).toHaveProperty([id]);
  });

  it('has no block twice', () => {
    for (const blocks of drawn.get(section.id) ?? [])
      expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
  });

  it('never throws, whatever the answer, and links nothing but https', () => {
    const endpoints = section.requests(inputOf(section, subjectOf(section))).map(({ endpoint }) => endpoint);
    const keys = [...new Set(JSON.stringify(sampleOf(section)).match(/"[\w ]+"(?=:)/g) ?? [])].map((key) =>
      key.slice(1, -1),
    );
    const odd = fc.oneof(
      fc.constantFrom(
        null,
        0,
        -1,
        9_999_999,
        '',
        '-',
        '12.5',
        'javascript:alert(1)',
        'http://a.example/b.jpg',
        [],
      ),
      fc.double(),
      fc.string(),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, odd, fc.array(tie('any'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 12 }),
    }));
    fc.assert(
      fc.property(fc.oneof(value.object, fc.jsonValue()), (raw) => {
        const blocks = section.blocks(
          inputOf(section, subjectOf(section)),
          answersFrom(endpoints.map((endpoint) => [endpoint, raw] as const)),
        );
        for (const block of blocks) {
          const linked = block.type === 'table' ? block.rows : block.type === 'card' ? [block] : [];
          for (const { href, image } of linked)
            for (const link of [href, image]) expect(link ?? 'https://').toMatch(/^https:\/\//);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function sampleOf(section: Section): unknown[] {
  return section
    .requests(inputOf(section, subjectOf(section)))
    .map(({ endpoint, params }) => sampleData(endpoint.current.path, endpoint.current.query(params), NOW));
}

describe('words', () => {
  it('words are there for nothing that is never drawn', () => {
    const used = idsOf([...drawn.values()].flat(2));
    // What only a list row or a rare answer has.
    const rare = Object.keys(words.metrics).filter((id) => /^pgy\.(profile|pictureCase|videoCase)/.test(id));
    expect(new Set([...used.metrics, ...rare])).toEqual(new Set(Object.keys(words.metrics)));
    expect(new Set(used.blocks)).toEqual(new Set(Object.keys(words.titles)));
    expect(new Set(used.notes)).toEqual(new Set(Object.keys(words.notes)));
  });
});

it('every endpoint is named once', () => {
  expect(new Set(pugongyingEndpoints.map(({ id }) => id)).size).toBe(pugongyingEndpoints.length);
});

it('there are sample creators whose CPM another answer disputes, and others whose CPM none does', () => {
  const costs = (drawn.get('pgy.overview') ?? []).map((blocks) => figure(blocks, 'pgy.videoCpm'));
  const known = costs.filter(({ value }) => value !== undefined);
  expect(known.some(({ against }) => against !== undefined)).toBe(true);
  expect(known.some(({ uncertain }) => uncertain === undefined)).toBe(true);
});
