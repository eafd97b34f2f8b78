import * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { list, shape } from '../../../wire';
import { showItem } from '../content/works';
import { AUTHOR, currentRoute } from '../routes';

/** A work says which it is and what it reached: an entry that does not is of another form. */
const work = v.pipe(
  showItem,
  v.check((item) => item === undefined || (item.item_id !== undefined && item.play !== undefined)),
);

/**
 * The contract shows no answer. The list is taken for named as the lists of recommended works are, and its entries for those of the
 * list of latest works; of anything else what does not fit is drift.
 */
const homepageVideosSchema = shape({ homepage_videos: list(work), videos: list(work) });

/** The first page of a creator's works that the platform finds for a word. */
export const homepageVideos = endpoint({
  id: 'xingtu.homepageVideos',
  current: currentRoute('aggregator/get_author_homepage_videos', {
    ...AUTHOR,
    keyword: 'keyword',
    videoType: { word: 'works' },
  }),
  schema: homepageVideosSchema,
  expects: ['homepage_videos|videos'],
  assumed: true,
});
