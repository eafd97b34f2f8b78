import type { Entry, Meeting } from '../../lib/lists/model';
import type { SheetProblem } from '../../lib/lists/sheet';
import { creatorKey } from '../../lib/subject/creator';
import { type Inquiry, inquiryKey } from '../../lib/subject/inquiry';
import { MAX_LINES, parseLookup } from '../../lib/subject/parse';
import type { Subject } from '../../lib/subject/types';
import type { Added, NewCreator } from './client';

/** What a pasted text names. */
export interface Read {
  creators: NewCreator[];
  /** Texts that may name several creators: the user says which. */
  choices: { text: string; subjects: readonly Subject[] }[];
  /** Texts that only a look-up can tell the creator of. */
  asks: { text: string; inquiries: readonly Inquiry[] }[];
  /** Works, which are in no list. */
  works: number;
  /** Texts that name no creator, clipped; of a file with the row and the reason. */
  unread: { line?: number; text: string; problem?: Exclude<SheetProblem, 'work'> }[];
}

/** The text in pieces that are read at once. */
function pieces(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  return Array.from({ length: Math.ceil(lines.length / MAX_LINES) }, (_, at) =>
    lines.slice(at * MAX_LINES, (at + 1) * MAX_LINES).join('\n'),
  );
}

/** Creators that a text may name: an id that may also be a work's is taken for the creator's, because a list holds creators. */
function creatorsOf(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<string>();
  return subjects.filter((subject) => {
    const key = creatorKey(subject);
    return key !== undefined && !seen.has(key) && seen.add(key);
  });
}

/** Reads what is pasted into a list, each creator once. Nothing is called for it. */
export function readAdded(text: string): Read {
  const read: Read = { creators: [], choices: [], asks: [], works: 0, unread: [] };
  const seen = new Set<string>();
  const once = (key: string) => !seen.has(key) && seen.add(key);
  for (const { text: shown, subjects, inquiries } of pieces(text).flatMap((piece) => parseLookup(piece))) {
    const creators = subjects && creatorsOf(subjects);
    const [first] = creators ?? [];
    if (creators?.length === 1 && first) {
      if (once(creatorKey(first) ?? '')) read.creators.push({ subject: first });
    } else if (creators && creators.length > 1) {
      if (once(creators.map(creatorKey).join())) read.choices.push({ text: shown, subjects: creators });
    } else if (subjects) read.works += 1;
    else if (inquiries) {
      if (once(inquiries.map(inquiryKey).join())) read.asks.push({ text: shown, inquiries });
    } else if (shown) read.unread.push({ text: shown });
  }
  return read;
}

/** What the user is told after adding. */
export interface AddReport {
  added: readonly Entry[];
  already: readonly Entry[];
  /** Added creators that were excluded from another list, with the latest time. */
  refused: readonly { entry: Entry; meeting: Meeting }[];
  /** Added creators that are in other lists, and were not excluded there. */
  elsewhere: readonly { entry: Entry; meeting: Meeting }[];
}

/** What several messages of adding came to together. */
export function reportOf(results: readonly Added[]): AddReport {
  const added = results.flatMap((result) => result.added);
  const met = Object.assign({}, ...results.map((result) => result.met)) as Added['met'];
  const latest = (meetings: readonly Meeting[]) =>
    [...meetings].sort((a, b) => (b.entry.statusAt ?? 0) - (a.entry.statusAt ?? 0))[0];
  const pick = (excluded: boolean) =>
    added.flatMap((entry) => {
      const meetings = met[entry.creator] ?? [];
      const refused = meetings.filter((one) => one.entry.status === 'excluded');
      if (!excluded && refused.length > 0) return [];
      const meeting = latest(excluded ? refused : meetings);
      return meeting ? [{ entry, meeting }] : [];
    });
  return {
    added,
    already: results.flatMap((result) => result.already),
    refused: pick(true),
    elsewhere: pick(false),
  };
}
