import { readSubject } from './ids';
import { lastAfter, type Site } from './path';

/** 小红书蒲公英 Pugongying. */
export const pugongying: Site = {
  'pgy.xiaohongshu.com': (path) =>
    readSubject(
      'pugongying',
      'xhsUserId',
      lastAfter(path, 'solar', 'pre-trade', 'blogger-detail') ?? lastAfter(path, 'solar', 'blogger-detail'),
    ) ?? readSubject('pugongying', 'xhsNoteId', lastAfter(path, 'solar', 'cooperator', 'note-detail')),
};
