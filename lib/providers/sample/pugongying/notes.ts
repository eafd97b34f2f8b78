import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/pugongying/notes/endpoints';
import type { Sample, Samples } from '../types';
import { engagements, type Note, notesOf } from './blogger';
import { isOrganic, userOf } from './query';

const NOTES_A_PAGE = 8;

const ORDERS: Readonly<Record<string, (note: Note) => number>> = {
  MOST_READ: (note) => note.reads,
  _2: (note) => note.reads,
  MOST_INTERACT: engagements,
  _3: engagements,
};

const KINDS: Readonly<Record<string, (note: Note) => boolean>> = {
  COOPERATION: (note) => note.brand !== undefined,
  _3: (note) => note.brand !== undefined,
  PHOTO_TEXT: (note) => !note.isVideo,
  _1: (note) => !note.isVideo,
  VIDEO: (note) => note.isVideo,
  _2: (note) => note.isVideo,
};

const notesDetail: Sample = (query, now) => {
  const kind = KINDS[query.noteType ?? ''] ?? (() => true);
  const chosen = notesOf(userOf(query)).filter(
    (note) => kind(note) && !(isOrganic(query) && note.promoted) && query.isThirdPlatform !== 'YES',
  );
  const order = ORDERS[query.orderType ?? ''];
  if (order) chosen.sort((a, b) => order(b) - order(a));
  const start = (Math.max(1, Number(query.pageNumber ?? query.page) || 1) - 1) * NOTES_A_PAGE;
  return {
    list: chosen.slice(start, start + NOTES_A_PAGE).map((note) => ({
      readNum: note.reads,
      likeNum: note.likes,
      collectNum: note.collects,
      isAdvertise: note.promoted,
      isVideo: note.isVideo,
      noteId: note.noteId,
      imgUrl: null,
      title: note.title,
      brandName: note.brand ?? null,
      date: shanghaiDay(now, -note.age),
      thirdReadUserNum: 0,
    })),
    total: chosen.length,
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.notesDetail, notesDetail]];
