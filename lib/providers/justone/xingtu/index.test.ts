import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonMetrics } from '../../../i18n/metrics/common';
import type { MetricWords } from '../../../i18n/metrics/types';
import * as verdictWords from '../../../i18n/metrics/verdict';
import * as laterWords from '../../../i18n/metrics/xingtu';
import type { Block } from '../../../report/blocks';
import { sectionSpec } from '../../../report/sections';
import { xingtuSamples } from '../../sample/xingtu';
import { answersFrom, askedOf, NOW } from '../../testing';
import type { Request, Section } from '../../types';
import { readWire } from '../../wire';
import { xingtuEndpoints, xingtuSections } from '.';
import * as itemWords from './item/words';
import * as overviewWords from './overview/words';

const words = {
  metrics: { ...overviewWords.metrics, ...laterWords.metrics },
  titles: { ...overviewWords.titles, ...laterWords.titles },
  notes: { ...overviewWords.notes, ...laterWords.notes },
};

/** Every combination of a section's switches. */
function optionsOf(section: Section): Record<string, string>[] {
  return sectionSpec(section.id).switches.reduce<Record<string, string>[]>(
    (all, { id, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
}

/** What the sample provider answers to requests, as it comes over the wire. */
const sampled = (requests: Request[]) =>
  Object.fromEntries(
    requests.map(({ endpoint, params }) => [
      endpoint.id,
      JSON.parse(JSON.stringify(xingtuSamples[endpoint.current.path]?.(endpoint.current.query(params), NOW))),
    ]),
  );

function drawSample(section: Section, options: Record<string, string>): Block[] {
  const input = askedOf(section, options);
  const first = sampled(section.requests(input));
  const more = sampled(section.followUps?.requests(input, answersFrom(first)) ?? []);
  return section.blocks(input, answersFrom({ ...first, ...more }));
}

describe.each(xingtuSections)('$id over sample data', (section) => {
  test.each(optionsOf(section))('draws figures and finds no drift: %j', (options) => {
    const blocks = drawSample(section, options);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    const figures = blocks.flatMap((one) => (one.type === 'metrics' ? one.metrics : []));
    expect(figures.filter(({ uncertain }) => uncertain)).toEqual([]);
    const missing = figures.filter(({ id, value }) => value === undefined && id !== 'xingtu.stability');
    expect(missing).toEqual([]);
  });

  test('has words for everything it draws', () => {
    // A section is drawn once the words of its own file are there: those of the overview come along, the others do not.
    const own = section.id.startsWith('item.')
      ? itemWords
      : section.id === 'xingtu.overview'
        ? overviewWords
        : laterWords;
    const metrics = { ...overviewWords.metrics, ...own.metrics, ...verdictWords.metrics, ...commonMetrics };
    const titles = { ...overviewWords.titles, ...own.titles, ...verdictWords.titles };
    const notes = { ...overviewWords.notes, ...own.notes };
    for (const one of drawSample(section, optionsOf(section)[0] ?? {})) {
      expect(titles).toHaveProperty([one.id]);
      const ids =
        one.type === 'metrics'
          ? one.metrics.map(({ id }) => id)
          : one.type === 'verdict'
            ? [...one.forms.flatMap((form) => form.metrics), ...one.metrics].map(({ id }) => id)
            : one.type === 'card'
              ? one.facts.map(({ id }) => id)
              : one.type === 'table'
                ? one.columns.map(({ id }) => id)
                : one.type === 'series'
                  ? [...one.lines.map(({ id }) => id), ...(one.marker ? [one.marker.id] : [])]
                  : [];
      for (const id of ids) expect(metrics).toHaveProperty([id]);
      if (one.type === 'card' && one.link) expect(notes).toHaveProperty([one.link.id]);
    }
  });

  test('never throws, whatever the answers are', () => {
    const input = askedOf(section, optionsOf(section)[0]);
    const first = section.requests(input);
    const more = section.followUps?.requests(input, answersFrom(sampled(first))) ?? [];
    const asked = [...first, ...more].map(({ endpoint }) => endpoint);
    const json = fc.jsonValue({ maxDepth: 3 });
    const keys = ['1', '5', 'value', 'date', 'item_id', ...asked.flatMap(({ expects }) => expects)];
    const object = fc.dictionary(fc.constantFrom(...keys), fc.oneof(json, fc.double(), fc.array(json)), {
      maxKeys: 5,
    });
    const raws = fc.record(Object.fromEntries(asked.map(({ id }) => [id, fc.oneof(json, object)])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(raws, (raw) => {
        const answers = answersFrom(raw);
        section.followUps?.requests(input, answers);
        section.blocks(input, answers);
      }),
      { numRuns: 150 },
    );
  });

  test('never throws on a sample with one value replaced by another', () => {
    const input = askedOf(section, optionsOf(section)[0]);
    const first = sampled(section.requests(input));
    const whole = { ...first, ...sampled(section.followUps?.requests(input, answersFrom(first)) ?? []) };
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), fc.double(), fc.boolean(), (nth, json, number, numeric) => {
        const places: [holder: Record<string, unknown>, key: string][] = [];
        const broken = JSON.parse(
          JSON.stringify(whole),
          function (this: Record<string, unknown>, key, value) {
            if (key !== '') places.push([this, key]);
            return value;
          },
        );
        const [holder, key] = places[nth % places.length] ?? [{}, ''];
        holder[key] = numeric ? number : json;
        section.blocks(input, answersFrom(broken));
      }),
      { numRuns: 150 },
    );
  });
});

test('words are there in both languages', () => {
  const all = [
    ...Object.values<MetricWords>({ ...words.metrics, ...itemWords.metrics }).flatMap(
      ({ label, definition, formula }) => [label, definition, ...(formula ? [formula] : [])],
    ),
    ...Object.values({ ...words.titles, ...itemWords.titles, ...words.notes, ...itemWords.notes }),
  ];
  for (const [zh, en] of all) {
    expect(zh).not.toBe('');
    expect(en).not.toMatch(/[\u4e00-\u9fff]|^$/);
    expect(zh + en).not.toContain('{');
  }
});

test('search rows are read in yuan and fractions', () => {
  const search = xingtuEndpoints.find(({ id }) => id === 'xingtu.search');
  const row = {
    star_id: '7000000000000000001',
    attribute_datas: {
      core_user_id: '84990000001',
      nick_name: '小舟来了',
      prospective_1_20_cpm: '50.0000',
      interact_rate_within_30d: '0.0906',
      price_1_20: '24000',
    },
  };
  const read = search && readWire(search.schema, { authors: [row] }, search.expects);
  expect(read?.value).toMatchObject({
    authors: [
      {
        star_id: '7000000000000000001',
        attribute_datas: {
          core_user_id: '84990000001',
          prospective_1_20_cpm: 50,
          interact_rate_within_30d: 0.0906,
          price_1_20: 24000,
        },
      },
    ],
  });
});
