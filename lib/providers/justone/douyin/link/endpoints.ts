import { endpoint } from '../../../endpoint';
import { shape, text } from '../../../wire';

/** Where a short link of Douyin leads: of videos only, as the vendor says. It has one generation only. */
export const shareLink = endpoint({
  id: 'douyin.shareLink',
  current: {
    path: '/api/douyin/share-url-transfer/v1',
    query: ({ link = '' }) => ({ shareUrl: link }),
  },
  schema: shape({ redirect_url: text }),
  expects: ['redirect_url'],
});
