import type { Snapshot, SnapshotFigure } from '../../memory/snapshot';
import { shanghaiDay } from '../../report/day';
import { type Random, random } from './random';

/** Days before today of which made-up creators are remembered, the oldest first. */
const DAYS = [164, 131, 96, 68, 41, 26, 12] as const;

const DAY = 86_400_000;

/** What makes figures move together: a price holds for weeks, plays go up and down, fans grow. */
interface Mood {
  price: number;
  plays: number;
  fans: number;
}

/** How the figures of a creator stood on each of the days, as shares of today's. */
function moods(creator: string): Mood[] {
  const at = random(creator, 'history');
  let price = 1;
  let fans = 1;
  const days: Mood[] = [];
  // From today backwards: the newest of the days is the one that today's figures grew from.
  for (const _ of DAYS) {
    if (at.chance(0.45)) price *= at.between(0.88, 1.05);
    fans *= at.between(0.93, 0.995);
    days.unshift({ price, plays: at.between(0.78, 1.24), fans });
  }
  return days;
}

/** What a figure is made of, by its id. Rates and shares hold nearly still. */
function factorOf(id: string, { price, plays, fans }: Mood, at: Random): number {
  if (/price|Quote|natural(Floor|Ceiling)/i.test(id)) return price;
  if (/cpm|cpe|cost/i.test(id)) return price / plays;
  if (/playMid|playMedian|Median|reads|engagements|expectedPlays|Avg$|Impressions/.test(id)) return plays;
  if (/fans$|followers|fansTotal|connected/i.test(id)) return fans;
  return at.between(0.97, 1.03);
}

/** Figures that are a share of something never pass it. */
function scaled(figure: SnapshotFigure, factor: number): SnapshotFigure {
  const { value, unit } = figure;
  if (typeof value !== 'number') return figure;
  if (unit === 'ratio')
    return { ...figure, value: Math.min(1, Math.round(value * factor * 10_000) / 10_000) };
  if (unit === 'yuan' && value >= 1000) return { ...figure, value: Math.round((value * factor) / 100) * 100 };
  if (unit === 'yuan' || unit === 'yuanPerMille')
    return { ...figure, value: Math.round(value * factor * 100) / 100 };
  return { ...figure, value: Math.round(value * factor) };
}

/** What does not move from look to look: how many works are counted, a level. */
const STILL: readonly string[] = ['xingtu.works', 'pgy.notes', 'pgy.videoNotes', 'pgy.level'];

/**
 * Made-up snapshots of earlier days, as they would have been remembered, for what the sample says today. The same for the same
 * creator, so that two looks show one line.
 */
export function sampleHistory(today: readonly Snapshot[]): Snapshot[] {
  return today.flatMap((snapshot) =>
    moods(snapshot.creator).map((mood, place): Snapshot => {
      const at = snapshot.at - (DAYS[place] as number) * DAY;
      const day = shanghaiDay(at);
      const stream = random(snapshot.creator, snapshot.basis, place);
      const figures = Object.fromEntries(
        Object.entries(snapshot.figures).map(([id, figure]) => [
          id,
          STILL.includes(id) ? figure : scaled(figure, factorOf(id, mood, stream)),
        ]),
      );
      return { ...snapshot, at, day, figures };
    }),
  );
}
