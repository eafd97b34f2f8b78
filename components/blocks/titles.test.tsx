import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { metricLabel } from '../../lib/i18n/metrics';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import { SECTIONS } from '../../lib/providers/registry';
import { sampleData } from '../../lib/providers/sample';
import { answersFrom, inputOf, NOW } from '../../lib/providers/testing';
import { sectionsOf } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { LanguageProvider } from '../session/session';
import { MetricsView } from './MetricsView';

// A tooltip asks the browser for its place, and this test has no browser.
vi.mock('../ui/Tip', () => ({ useTip: () => () => ({}) }));

const SUBJECTS: readonly Subject[] = [
  { platform: 'xingtu', kind: 'kol', id: '6512345678901234567', idType: 'xingtuKolId' },
  { platform: 'pugongying', kind: 'kol', id: '5e8a1b2c3d4e5f6071829304', idType: 'xhsUserId' },
  { platform: 'douyin', kind: 'item', id: '7312345678901234567', idType: 'awemeId' },
  { platform: 'xiaohongshu', kind: 'item', id: '65f0a1b2c3d4e5f607182930', idType: 'xhsNoteId' },
];
const sections = SUBJECTS.flatMap((subject) => sectionsOf(subject).map((id) => ({ id, subject })));

/** The blocks of figures of a section over its sample. */
function metricsOf({ id, subject }: (typeof sections)[number]) {
  const section = SECTIONS[id];
  const input = inputOf(section, subject);
  const answers = section
    .requests(input)
    .map(
      ({ endpoint, params }) =>
        [endpoint, sampleData(endpoint.current.path, endpoint.current.query(params), NOW)] as const,
    );
  return section.blocks(input, answersFrom(answers)).filter((block) => block.type === 'metrics');
}

const texts = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'g'))].map(([, text]) => text);

test.each(sections)('no figure of $id is called what the title of its block says already', (section) => {
  for (const language of ['zh-CN', 'en'] satisfies Language[])
    for (const block of metricsOf(section)) {
      const markup = renderToStaticMarkup(
        <LanguageProvider language={language}>
          <MetricsView block={block} />
        </LanguageProvider>,
      );
      const [title] = texts(markup, 'h2');
      expect(texts(markup, 'dt').length, block.id).toBeGreaterThan(0);
      expect(texts(markup, 'dt'), block.id).not.toContain(title);
    }
});

test('an index is a score below its own title, and has its whole name where it stands alone', () => {
  expect(metricLabel('xingtu.index.star', 'zh-CN', true)).toBe('得分');
  expect(metricLabel('xingtu.index.star', 'zh-CN')).toBe('星图指数');
});
