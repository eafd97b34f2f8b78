import type { Source, TableBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { toIndex } from '../../../units';
import { type ColumnOf, entries } from '../draw';
import { commentTokens, contentKeywords } from './endpoints';
import type { MetricId, TitleId } from './words';

interface Word {
  text?: string | undefined;
  heat?: number | undefined;
}

/** Words with their heat, the hottest first; those of unknown heat last. */
const table = (id: TitleId, source: Source, words: readonly Word[]): TableBlock => ({
  type: 'table',
  id,
  source,
  columns: [
    { id: 'xingtu.hotWord', unit: 'text' },
    { id: 'xingtu.hotWordHeat', unit: 'index' },
  ] satisfies ColumnOf<MetricId>[],
  rows: words
    .filter(({ text }) => text?.trim())
    .sort((a, b) => (b.heat ?? Number.NEGATIVE_INFINITY) - (a.heat ?? Number.NEGATIVE_INFINITY))
    .map(({ text, heat }) => ({ cells: [text, toIndex(heat)] })),
});

/** What comments on the creator's works say, or what the works are about: each is a call of its own. */
export const hotWordsSection: Section = {
  id: 'xingtu.hotWords',
  requests: ({ subject, options }) => [
    { endpoint: options.hot === 'content' ? contentKeywords : commentTokens, params: { kolId: subject.id } },
  ],
  blocks: (_, answers) => {
    const comments = answers.get(commentTokens);
    const content = answers.get(contentKeywords);
    return [
      ...(comments
        ? [
            table(
              'xingtu.commentWords',
              comments.source,
              entries(comments.data?.hot_comment_tokens).map(({ comment_token, hot_rate }) => ({
                text: comment_token,
                heat: hot_rate,
              })),
            ),
          ]
        : []),
      ...(content
        ? [
            table(
              'xingtu.contentWords',
              content.source,
              Object.entries(content.data?.keyword_map ?? {}).map(([text, heat]) => ({ text, heat })),
            ),
          ]
        : []),
    ];
  },
};
