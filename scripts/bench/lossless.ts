import { hostileAnswers, plainAnswer } from '../../lib/providers/hostile';
import { parseLossless } from '../../lib/providers/lossless';
import { type Figure, median } from './figures';

const ROUNDS = 5;
const SIZE = 4_800_000;

function timed(parse: (text: string) => unknown, text: string): number {
  const start = performance.now();
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return performance.now() - start;
}

/** How long hostile answers hold the background, in this Node: the slowest of them against the slowest for `JSON.parse` alone. */
export function measureLossless(): Figure[] {
  const answers = Object.entries({ ...hostileAnswers(SIZE), 'a plain answer': plainAnswer(SIZE) });
  const rows = answers.map(([name, text]) => {
    const rounds = Array.from({ length: ROUNDS }, () => [
      timed(parseLossless, text),
      timed(JSON.parse, text),
    ]);
    const ours = median(rounds.map(([one = 0]) => one));
    const theirs = median(rounds.map(([, other = 0]) => other));
    return { name, ours, theirs };
  });
  const worst = (of: 'ours' | 'theirs') => Math.max(...rows.map((row) => row[of]));
  return [
    {
      id: 'lossless',
      label: 'Hostile answer of 4.8 MB, the slowest, against JSON.parse',
      measured: worst('ours') / worst('theirs'),
      unit: 'x',
      budget: { max: 2 },
      detail: Object.fromEntries(
        rows.map(({ name, ours, theirs }) => [name, [ours, theirs].map((ms) => Number(ms.toFixed(2)))]),
      ),
    },
    {
      id: 'lossless-each',
      label: '  the one that loses most by it',
      // A text that is refused at once gives no ratio of use.
      measured: Math.max(...rows.map(({ ours, theirs }) => (theirs < 1 ? 1 : ours / theirs))),
      unit: 'x',
    },
    { id: 'lossless-ms', label: '  the same, in time', measured: worst('ours'), unit: 'ms' },
  ];
}
