import { endpoint } from '../../../endpoint';
import { list, map, num, shape, text } from '../../../wire';
import { AUTHOR, currentRoute } from '../routes';

const commentTokensSchema = shape({
  /** `hot_rate` is a score on a scale that is not documented. */
  hot_comment_tokens: list(shape({ comment_token: text, hot_rate: num })),
});

/** The words that comments on a creator's works use most. */
export const commentTokens = endpoint({
  id: 'xingtu.commentTokens',
  current: currentRoute('data/get_author_hot_comment_tokens', AUTHOR),
  schema: commentTokensSchema,
  expects: ['hot_comment_tokens'],
});

const contentKeywordsSchema = shape({
  /** Word -> how much of it there is. The contract shows an empty map only: an entry of another form is drift. */
  keyword_map: map(num),
});

/** The words that a creator's works are about. */
export const contentKeywords = endpoint({
  id: 'xingtu.contentKeywords',
  current: currentRoute('gauthor/get_author_content_hot_keywords', AUTHOR),
  schema: contentKeywordsSchema,
  expects: ['keyword_map'],
  assumed: true,
});
