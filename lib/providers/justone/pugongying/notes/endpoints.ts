import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { day, flag, id, list, num, picture, shape, text } from '../../../wire';
import { BASE, promotedNow, promotedThen, route, userNow, userThen } from '../routes';

const notesDetailSchema = shape({
  list: list(
    shape({
      noteId: id,
      title: text,
      date: day,
      imgUrl: picture,
      brandName: text,
      isAdvertise: flag,
      isVideo: flag,
      readNum: num,
      likeNum: num,
      collectNum: num,
      /** People whom the note brought to an outside shop, by its name; 0 for most. */
      thirdReadUserNum: num,
    }),
  ),
  total: num,
});

export type NotesDetail = NonNullable<v.InferOutput<typeof notesDetailSchema>>;

export const notesDetail = endpoint({
  id: 'pgy.notesDetail',
  current: route(`${BASE}/api/solar/kol/dataV2/notesDetail/v1`, {
    ...userNow,
    ...promotedNow,
    order: ['orderType', { latest: 'LATEST', read: 'MOST_READ', interact: 'MOST_INTERACT' }],
    noteKind: ['noteType', { all: 'ALL', cooperation: 'COOPERATION', picture: 'PHOTO_TEXT', video: 'VIDEO' }],
    thirdPlatform: ['isThirdPlatform', { no: 'NO', yes: 'YES' }],
    page: 'pageNumber',
  }),
  legacy: route(`${BASE}/get-kol-note-list/v1`, {
    ...userThen,
    ...promotedThen,
    order: ['orderType', { latest: '_1', read: '_2', interact: '_3' }],
    noteKind: ['noteType', { all: '_4', cooperation: '_3', picture: '_1', video: '_2' }],
    page: 'page',
  }),
  schema: notesDetailSchema,
  expects: ['list', 'total'],
});
