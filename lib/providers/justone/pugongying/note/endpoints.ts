import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { day, id, list, num, picture, shape, text } from '../../../wire';
import { creator } from '../creator';
import { BASE, route } from '../routes';

const noteDetailSchema = shape({
  noteId: id,
  noteLink: text,
  userId: id,
  name: text,
  title: text,
  content: text,
  type: num,
  createTime: day,
  imagesList: list(shape({ url: picture })),
  videoInfo: shape({ meta: shape({ duration: num }) }),
  reportBrandName: text,
  impNum: num,
  readNum: num,
  likeNum: num,
  favNum: num,
  cmtNum: num,
  shareNum: num,
  followCnt: num,
  userInfo: shape({ ...creator, nickName: text }),
});

export type NoteDetail = NonNullable<v.InferOutput<typeof noteDetailSchema>>;

/** Both generations name it alike. */
const NOTE = { note: 'noteId' };

export const noteDetail = endpoint({
  id: 'pgy.noteDetail',
  current: route(`${BASE}/api/solar/note/noteId/detail/v1`, NOTE),
  legacy: route(`${BASE}/get-note-detail/v1`, NOTE),
  schema: noteDetailSchema,
  expects: ['noteId', 'userId', 'title', 'content', 'createTime', 'userInfo'],
});
