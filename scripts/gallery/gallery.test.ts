import { expect, test } from 'vitest';
import '../../lib/i18n/metrics/all';
import { blockTitle, metricWords } from '../../lib/i18n/metrics';
import { SECTIONS } from '../../lib/providers/registry';
import type { Block } from '../../lib/report/blocks';
import { FAILURE_CODES } from '../../lib/report/failure';
import { ALL_MARKS, marksOf } from '../../lib/report/marks';
import { type SectionId, sectionsOf } from '../../lib/report/sections';
import { FAILURES } from './page/failures';
import { BLOCKS, MARKED } from './page/figures';
import { SUBJECTS, sampleSection } from './page/samples';

const blocks: Block[] = Object.values(BLOCKS).flatMap((all) => Object.values(all));

/** The ids that a block shows in words. */
function wordsIn(block: Block): string[] {
  switch (block.type) {
    case 'metrics':
      return block.metrics.map(({ id }) => id);
    case 'card':
      return block.facts.map(({ id }) => id);
    case 'verdict':
      return [...block.forms.flatMap((form) => form.metrics), ...block.metrics].map(({ id }) => id);
    case 'table':
      return block.columns.map(({ id }) => id);
    case 'series':
      return [...block.lines.map(({ id }) => id), ...(block.marker ? [block.marker.id] : [])];
    default:
      return [];
  }
}

test.each(FAILURE_CODES)('the gallery shows the failure %s', (code) => {
  expect(FAILURES[code].length).toBeGreaterThan(0);
});

test.each(ALL_MARKS)('the gallery shows a figure with the mark %s', (mark) => {
  expect(marksOf(MARKED[mark])).toEqual([mark]);
});

test('the gallery shows every type of block that a report has', () => {
  const drawn = Object.values(SUBJECTS).flatMap((subject) =>
    sectionsOf(subject).flatMap((section) => sampleSection(subject, section).blocks),
  );
  expect(drawn.length).toBeGreaterThan(0);
  expect(Object.keys(BLOCKS)).toEqual(expect.arrayContaining(drawn.map(({ type }) => type)));
});

test('the gallery has a subject for every section of a report', () => {
  const all = (Object.keys(SECTIONS) as SectionId[]).filter((id) => !id.startsWith('studio.'));
  expect(new Set(Object.values(SUBJECTS).flatMap(sectionsOf))).toEqual(new Set(all));
});

test('every figure and block of the gallery has words', () => {
  const ids = [...blocks.flatMap(wordsIn), ...Object.values(MARKED).map(({ id }) => id)];
  expect(ids.filter((id) => !metricWords(id))).toEqual([]);
  // A card needs no title: its own stands in it.
  expect(blocks.filter(({ id, type }) => type !== 'card' && !blockTitle(id))).toEqual([]);
});

test.each(
  Object.values(SUBJECTS).flatMap((subject) =>
    sectionsOf(subject).map((section) => [section, subject] as const),
  ),
)('the sample data has figures for the section %s', (section, subject) => {
  const { blocks } = sampleSection(subject, section);
  // Where a figure comes from has numbers of its own. A figure may be a range, which is a text.
  const figures = JSON.stringify(blocks, (key, value) => (key === 'source' ? undefined : value));
  expect(figures).toMatch(/[:[,]-?\d|"value":"\d/);
});
