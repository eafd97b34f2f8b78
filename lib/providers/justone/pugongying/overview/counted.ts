import { fromPercent, toCount } from '../../../units';
import { beats, unlessZero } from '../draw';
import type { NotesRate } from './endpoints';

/**
 * What the notes chosen by the switches come to: each figure with its rank where there is one. Without notes the platform
 * writes zeros: those are nothing.
 */
export function countedOf(rate: NotesRate | undefined) {
  const { noteNumber, videoNoteNumber } = rate ?? {};
  const of = (value: number | undefined, notes = noteNumber) => (notes ? value : unlessZero(value));
  const pictures =
    noteNumber === undefined || videoNoteNumber === undefined ? undefined : noteNumber - videoNoteNumber;
  const impressions = of(rate?.impMedian);
  const reads = of(rate?.readMedian);
  const interactions = of(rate?.interactionMedian);
  const finished = of(rate?.videoFullViewRate, videoNoteNumber);
  return {
    of,
    /** How many notes there are of each form. */
    notes: { all: noteNumber, picture: pictures, video: videoNoteNumber },
    impressions: { value: toCount(impressions), rank: beats(rate?.impMedianBeyondRate, impressions) },
    reads: { value: toCount(reads), rank: beats(rate?.readMedianBeyondRate, reads) },
    /** By the platform's new definition, which has no rank. */
    engagements: toCount(of(rate?.mEngagementNum)),
    interactions: { value: toCount(interactions), rank: beats(rate?.interactionBeyondRate, interactions) },
    interactionRate: fromPercent(of(rate?.interactionRate)),
    finished: { value: fromPercent(finished), rank: beats(rate?.videoFullViewBeyondRate, finished) },
    readFor3s: fromPercent(of(rate?.picture3sViewRate, pictures)),
  };
}
