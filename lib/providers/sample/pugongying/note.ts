import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../justone/pugongying/note/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { noteAndAuthor } from './blogger';
import { creator } from './row';

const noteDetail: Sample = (query, now) => {
  const { note, author } = noteAndAuthor(query.noteId ?? '');
  const r = random(note.noteId, 'detail');
  // For some notes the platform gives no figures, and writes zeros.
  const known = r.chance(0.75) ? 1 : 0;
  const created = now - note.age * 86_400_000;
  const { title, topic } = note;
  return {
    noteId: note.noteId,
    noteLink: null,
    userId: author.userId,
    headPhoto: null,
    name: author.person.name,
    redId: null,
    type: note.isVideo ? 2 : 1,
    title,
    content: `${title}。这次把过程都记下来了，希望对你有用。 #${topic}[话题]#`,
    imagesList: Array.from({ length: note.isVideo ? 1 : r.int(2, 9) }, () => ({ url: null })),
    videoInfo: note.isVideo ? { meta: { duration: r.int(12, 240), width: 1080, height: 1920 } } : null,
    time: { createTime: created },
    createTime: `${shanghaiDay(created)} 18:10`,
    impNum: note.impressions * known,
    likeNum: note.likes * known,
    favNum: note.collects * known,
    cmtNum: note.comments * known,
    readNum: note.reads * known,
    shareNum: note.shares * known,
    followCnt: note.follows * known,
    reportBrandName: note.brand ?? null,
    userInfo: { ...creator(author), nickName: author.person.name },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.noteDetail, noteDetail]];
