import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointWords } from '../../i18n/endpoints';
import { commonMetrics } from '../../i18n/metrics/common';
import * as words from '../../i18n/metrics/studio';
import type { MetricWords } from '../../i18n/metrics/types';
import { sectionWords } from '../../i18n/panel';
import { studioForms } from '../../i18n/studioForms';
import type { Message } from '../../language/translate';
import type { Block } from '../../report/blocks';
import { shanghaiDay } from '../../report/day';
import { listFields } from '../../report/lists';
import { STUDIO_ORDERS } from '../../report/lists.studio';
import { sectionSpec, studioAccountSections, studioItemSections } from '../../report/sections';
import { answerOf, answersFrom, askedOf, NOW } from '../testing';
import type { Section } from '../types';
import { readWire } from '../wire';
import { studioEndpoints, studioLists, studioSections } from '.';
import { drawSample, sampleOf } from './testing';
import { workbookKind } from './workbook';
import { downloadRequest } from './works/download';

const DAYS = `${shanghaiDay(NOW, -89)}~${shanghaiDay(NOW, -1)}`;

/** Every combination of a section's switches. */
const optionsOf = (section: Section) =>
  sectionSpec(section.id).switches.reduce<Record<string, string>[]>(
    (all, { id, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))),
    [{}],
  );

/** Every id that a block draws words of. */
function idsOf(block: Block): string[] {
  switch (block.type) {
    case 'metrics':
      return block.metrics.map(({ id }) => id);
    case 'card':
      return block.facts.map(({ id }) => id);
    case 'table':
      return block.columns.map(({ id }) => id);
    case 'series':
      return [...block.lines.map(({ id }) => id), ...(block.marker ? [block.marker.id] : [])];
    default:
      return [];
  }
}

function expectBoth([zh, en]: Message) {
  expect(zh).not.toBe('');
  expect(en).toMatch(/^[^\p{Script=Han}]+$|抖音精选/u);
}

const metrics = { ...words.metrics, ...commonMetrics };

function expectWords(blocks: readonly Block[]) {
  for (const block of blocks) {
    expect(words.titles).toHaveProperty([block.id]);
    for (const id of idsOf(block)) expect(metrics).toHaveProperty([id]);
    for (const note of block.type === 'metrics' ? block.metrics.flatMap(({ note }) => note ?? []) : [])
      expect(words.notes).toHaveProperty([note]);
  }
}

test('the sections are those of an account and of a work', () => {
  expect(studioSections.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...studioAccountSections(), ...studioItemSections()]),
  );
  expect(studioSections).toHaveLength(studioAccountSections().length + studioItemSections().length);
});

describe.each(studioSections)('$id over sample data', (section) => {
  test('draws figures, finds no drift and has words for all of it', () => {
    for (const options of optionsOf(section)) {
      const blocks = drawSample(section, options);
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      const figures = blocks.flatMap((one) => (one.type === 'metrics' ? one.metrics : []));
      expect(figures.filter(({ value }) => value === undefined)).toEqual([]);
      expectWords(blocks);
    }
  });

  test('is the same every time', () => {
    expect(drawSample(section)).toEqual(drawSample(section));
  });
});

describe('lists over sample data', () => {
  test('works come page by page, each once, in the order asked for', () => {
    const works = studioLists.find(({ id }) => id === 'studio.works');
    for (const order of STUDIO_ORDERS) {
      const values = { days: DAYS, order, count: '20' };
      const keys: (string | undefined)[] = [];
      let next: ReturnType<NonNullable<typeof works>['page']>['next'];
      do {
        const request = works?.request(values, next);
        const page = request && works?.page(answerOf(request.endpoint, sampleOf(request)), values, next);
        expectWords(page ? [page.table, ...(page.blocks ?? [])] : []);
        expect(page?.table.source.drift).toBeUndefined();
        keys.push(...(page?.table.rows.map(({ key }) => key) ?? []));
        next = page?.next;
      } while (next);
      expect(keys.length).toBeGreaterThan(20);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('sessions have words and no drift', () => {
    const list = studioLists.find(({ id }) => id === 'studio.live');
    const request = list?.request({ days: DAYS });
    const page = request && list?.page(answerOf(request.endpoint, sampleOf(request)), {});
    expect(page?.table.rows.length).toBeGreaterThan(10);
    expect(page?.table.rows.every(({ cells }) => cells.every((cell) => cell !== undefined))).toBe(true);
    expect(page?.table.source.drift).toBeUndefined();
    expectWords(page ? [page.table, ...(page.blocks ?? [])] : []);
  });

  test('the workbook is a workbook', () => {
    const request = downloadRequest({ days: DAYS });
    const { data } = answerOf(request.endpoint, sampleOf(request));
    const { name, base64 } = data as { name: string; base64: string };
    expect(name).toMatch(/\.xlsx$/);
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    expect(workbookKind(bytes)).toBe('xlsx');
  });
});

describe('words', () => {
  test('words stand in both languages', () => {
    for (const { label, definition, formula } of Object.values<MetricWords>(words.metrics))
      for (const message of [label, definition, ...(formula ? [formula] : [])]) expectBoth(message);
    for (const message of [...Object.values(words.titles), ...Object.values(words.notes)])
      expectBoth(message);
  });

  test('words name every endpoint and section', () => {
    for (const { id } of studioEndpoints) expect(endpointWords(id, 'en')).toMatch(/^Studio: /);
    for (const { id } of studioSections) expectBoth(sectionWords[id]);
  });

  test('words name every field and choice of the forms, all 26 orders among them', () => {
    for (const list of ['studio.works', 'studio.live'] as const)
      for (const field of listFields(list)) {
        const said = studioForms[list][field.id];
        expect(said).toBeDefined();
        if (field.kind === 'choice' && said?.values)
          for (const value of field.values) expectBoth(said.values[value] as Message);
      }
    expect(Object.keys(studioForms['studio.works'].order?.values ?? {}).sort()).toEqual(
      [...STUDIO_ORDERS].sort(),
    );
  });
});

describe('whatever the answers are', () => {
  const anything = fc.anything({ withNullPrototype: false, maxDepth: 4 });
  /** JSON with the wire's own keys in it, so that it gets past the first level. */
  const likely = fc
    .constantFrom(...studioEndpoints)
    .chain(({ expects }) =>
      fc.record(
        Object.fromEntries([
          ...expects.flatMap((keys) => keys.split('|')).map((key) => [key, fc.jsonValue()]),
          ['data', fc.jsonValue()],
        ]),
      ),
    );

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), likely, anything), (raw) => {
        const answers = answersFrom(Object.fromEntries(studioEndpoints.map(({ id }) => [id, raw ?? null])));
        for (const section of studioSections) {
          section.requests(askedOf(section));
          section.followUps?.requests(askedOf(section), answers);
          section.blocks(askedOf(section), answers);
        }
        for (const list of studioLists) {
          const { endpoint } = list.request({ days: DAYS });
          list.page(answerOf(endpoint, raw ?? null), {});
        }
      }),
    );
  });

  test('a sample with one value replaced by another is still read', () => {
    const requests = [
      ...studioSections.flatMap((section) => section.requests(askedOf(section))),
      ...studioLists.map((list) => list.request({ days: DAYS })),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...requests), fc.nat(), fc.jsonValue(), (request, at, value) => {
        const places: [Record<string, unknown>, string][] = [];
        const walk = (node: unknown) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            places.push([node as Record<string, unknown>, key]);
            walk((node as Record<string, unknown>)[key]);
          }
        };
        const raw = sampleOf(request);
        walk(raw);
        const [node, key] = places[at % places.length] ?? [{}, ''];
        node[key] = value;
        expect(readWire(request.endpoint.schema, raw)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
