/** The sites whose pages KOL Lens understands. */
export type Platform = 'xingtu' | 'pugongying' | 'douyin' | 'xiaohongshu';

/** What an id identifies. All of them are strings: 19 digits do not fit a number. */
export type IdType = 'xingtuKolId' | 'douyinSecUid' | 'douyinUid' | 'awemeId' | 'xhsUserId' | 'xhsNoteId';

/** A creator (`kol`) or a work (`item`) that a page or a pasted text is about. */
export interface Subject {
  platform: Platform;
  kind: 'kol' | 'item';
  id: string;
  idType: IdType;
  /** The creator whose page shows the item. Not necessarily the item's author: liked and favourite tabs show others' works. */
  owner?: Subject;
}

/** One string for one subject, for maps, keys and comparison. The owner is not part of it. */
export function subjectKey(subject: Pick<Subject, 'platform' | 'kind' | 'id'>): string {
  return `${subject.platform}/${subject.kind}/${subject.id}`;
}
