import type { CellChange } from './changes';
import type { Lost } from './step';

/** Where a team's files are: on the team gateway, or in any folder of WebDAV. */
export type FolderPlace =
  /** `address`: of the gateway that was joined. Another one in the settings is another team. */
  | { kind: 'gateway'; address: string }
  /** `address`: of the folder, without a slash at its end. The password is kept apart, with the other secrets. */
  | { kind: 'webdav'; address: string; user: string };

/**
 * Why the last exchange failed. `key`: key or password are not accepted (any more). `member`: the server lets this member write no such
 * file. `foreign`: one's own name is taken by a file of another making. `newer`: one's own file is of a newer version.
 */
export type SharingProblem =
  | 'offline'
  | 'unreachable'
  | 'permission'
  | 'key'
  | 'member'
  | 'foreign'
  | 'newer'
  | 'folder'
  | 'tooLarge'
  | 'storage';

/** Problems that no second try mends: sharing rests until the user has done something about it. */
export const STOPPING: readonly SharingProblem[] = [
  'permission',
  'key',
  'member',
  'foreign',
  'newer',
  'folder',
];

/** What is known of another member's file. */
export interface MemberState {
  /** The name of the file, without its ending. */
  id: string;
  /** The member's own name, as far as the file was read. */
  name?: string;
  /** When the file was written, by the server's clock. */
  at?: number;
  /** How many lists the member shares. */
  lists?: number;
  /** Why the file is not read; what was read of it before still counts. */
  problem?: 'notJson' | 'notOurs' | 'newer' | 'tooLarge';
  /** The tag of a file that could not be read, so that it does not come again as it is. */
  tag?: string;
  /** Parts that did not fit and were left out. */
  bad?: number;
  /** Cells that are stamped later than now by the server's clock: they are taken in when their time comes. */
  ahead?: number;
}

/** Sharing as it is kept. Times are epoch milliseconds by this computer's clock, unless they are said to be the server's. */
export interface SharingState {
  place: FolderPlace;
  /** One's own file, without its ending, and one's name as the others read it. */
  me: string;
  name: string;
  /**
   * Ids of lists that are shared here, and of lists in which the team is not followed: those that the user shares no more or removed, and
   * own lists of which the team has a copy.
   */
  lists: readonly string[];
  left: readonly string[];
  /** What answers said of creators in shared lists is shared too. */
  figures: boolean;
  /** The server's clock less this computer's, milliseconds: edits are stamped by the server's clock. */
  offset: number;
  members: readonly MemberState[];
  /** Something was changed here that has not left yet. */
  waiting: boolean;
  exchangedAt?: number;
  /** When the folder was last listed: new members are found then. */
  listedAt?: number;
  /** One's own file has been written or read once: it is known to be ours. */
  known?: boolean;
  failure?: { problem: SharingProblem; at: number; tries: number };
  /** Lists of the team that could not be taken in because there would be too many. */
  full?: number;
  lost: readonly Lost[];
  /** Changes of here that have not left yet, with what each was written over. */
  pending: readonly CellChange[];
}

/** What `ListBook` needs to know of sharing. */
export type SharedHere = Pick<SharingState, 'lists' | 'offset'>;

/** A list of the team that is not taken in here. */
export interface TeamList {
  id: string;
  name: string;
  /** The names of the members who share it. */
  by: string[];
}

/** A change of a list, and the name of the member who made it; missing for one's own. */
export type ToldChange = CellChange & { by?: string };

/** The last change of an entry of a list. */
export interface EntryChange {
  entry: string;
  /** Epoch milliseconds by this computer's clock. */
  at: number;
  /** It was made here, or on another device of the user's. */
  mine?: true;
  /** The name of the member who made it; missing for one's own, and where its writer has no file with the team any more. */
  by?: string;
}

/** The name of a member, by the name of the file. */
export function writerName(
  { members }: Pick<SharingState, 'members'>,
  id: string | undefined,
): string | undefined {
  const member = members.find((one) => one.id === id);
  return member?.name ?? id;
}
