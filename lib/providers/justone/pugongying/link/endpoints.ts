import { endpoint } from '../../../endpoint';
import { shape, text } from '../../../wire';

/**
 * Where a short link of Xiaohongshu leads. The vendor publishes no answer of it: that it is like the one of its Douyin twin is
 * taken for granted, and any other ends as drift.
 */
export const shareLink = endpoint({
  id: 'xhs.shareLink',
  current: {
    path: '/api/xiaohongshu/share-url-transfer/v1',
    query: ({ link = '' }) => ({ shareUrl: link }),
  },
  schema: shape({ redirect_url: text }),
  expects: ['redirect_url'],
});
