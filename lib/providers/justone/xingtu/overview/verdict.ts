import type { Metric, Source, VerdictBlock, VerdictForm } from '../../../../report/blocks';
import type { VerdictId } from '../../../../report/verdict';
import type { Answers, SectionInput } from '../../../types';
import { fromFraction, fromYuan, toCountUnlessZero } from '../../../units';
import { dayOfSeconds, metricOf, sourceOf, sourceOfParts } from '../draw';
import { base, cp, marketing, spread } from './endpoints';
import {
  atOffer,
  costAnswerOf,
  costMetric,
  cpeOf,
  cpmFrom,
  cpmMetric,
  cpmOf,
  expectedPlaysOf,
  LENGTHS,
  type Length,
  type Prices,
} from './prices';
import { countedOf, withTrafficNote } from './spread';

const metric = metricOf<VerdictId>();

/** The answers that a verdict is made of, as far as they are there. */
function partsOf(answers: Answers) {
  const profile = answers.get(base);
  return {
    profile: profile && { ...profile, source: sourceOf(profile, dayOfSeconds(profile.data?.modify_time)) },
    asks: answers.get(marketing),
    performs: answers.get(spread),
    expects: answers.get(cp),
  };
}

type Parts = ReturnType<typeof partsOf>;

/** The source of a figure of ours: of all the answers that went into it. Without one of them there is no figure. */
const sourceOfAll = (parts: readonly ({ source: Source } | undefined)[]): { source?: Source } => {
  const [first, ...more] = parts.flatMap((part) => part?.source ?? []);
  return first ? { source: sourceOfParts(first, ...more) } : {};
};

/** The price of a length, and what plays and interactions cost at it: really, and as the platform expects. */
function costsOf(length: Length, { asks, performs, expects }: Parts, prices: Prices): Metric[] {
  const price = prices.byLength[length];
  // An amount that is settled in an unknown way may be of another unit: nothing is reckoned from it.
  const quote = price?.unknownUnit ? undefined : price?.value;
  const { median, interaction } = countedOf(performs?.data);
  const plays = median.value;
  const rate = interaction.value;
  const cpm = quote && plays ? cpmFrom(quote, plays) : undefined;
  const cpe = quote && plays && rate ? fromYuan(quote / (plays * rate)) : undefined;
  const real = sourceOfAll([asks, performs]);
  const expected = costAnswerOf(expects, performs);
  const estimated = sourceOfAll([expects, asks]).source;
  const own = expected && { source: expected.source };
  return [
    metric('verdict.price', 'yuan', price?.value, {
      ...(price?.unknownUnit ? { note: 'xingtu.settlement' } : price?.before && { note: 'xingtu.discount' }),
      ...(price?.offer && { offer: price.offer }),
      ...(asks && { source: asks.source }),
    }),
    metric('verdict.realCpm', 'yuan', cpm, {
      ...(quote && plays && { estimate: { price: quote, median: plays } }),
      ...real,
      ...atOffer(price, cpm),
    }),
    metric('verdict.realCpe', 'yuan', cpe, {
      ...(quote && plays && rate && { estimate: { price: quote, median: plays, rate } }),
      ...real,
      ...atOffer(price, cpe),
    }),
    {
      ...own,
      ...cpmMetric(length, cpmOf(expected?.data, length), price, expectedPlaysOf(expects?.data), estimated),
      id: 'verdict.expectedCpm' satisfies VerdictId,
    },
    {
      ...costMetric(`xingtu.cpe.${length}`, cpeOf(expected?.data, length), price),
      ...own,
      id: 'verdict.expectedCpe' satisfies VerdictId,
    },
  ];
}

/** A price for plays in place of a quote: of the length, where there is no fixed one. */
function perPlay(length: Length, { byLength, natural }: Prices): Pick<VerdictForm, 'perPlay'> {
  const [offer] = natural.filter((one) => one.offer !== 'closed');
  if (byLength[length]?.value !== undefined || !offer) return {};
  const { value, floor, ceiling } = offer;
  return { perPlay: { price: value, floor, ceiling } };
}

/** Price, costs on real plays, and performance: what a buyer decides by, from the answers of the section. */
export function verdict({ options }: SectionInput, answers: Answers, prices: Prices): VerdictBlock[] {
  const parts = partsOf(answers);
  const { profile, asks, performs, expects } = parts;
  const { source } = sourceOfAll([asks, performs, expects]);
  if (!source) return [];
  const { works, median, interaction, completion } = countedOf(performs?.data);
  const fans = toCountUnlessZero(profile?.data?.follower);
  const plays = median.value;
  const share = plays !== undefined && fans ? fromFraction(plays / fans) : undefined;
  const counted = performs && { source: performs.source };
  /** Of a legacy spread answer it is not known which traffic it counts. */
  const noted = (metrics: Metric[]) => (performs ? withTrafficNote(performs.source, metrics) : metrics);
  return [
    {
      type: 'verdict',
      id: 'verdict',
      source,
      forms: LENGTHS.map((id) => ({
        id,
        metrics: noted(costsOf(id, parts, prices)),
        ...perPlay(id, prices),
      })),
      metrics: noted([
        metric('verdict.median', 'count', plays, { ...median.rank, ...counted }),
        metric('verdict.completion', 'ratio', completion.value, { ...completion.rank, ...counted }),
        metric('verdict.interaction', 'ratio', interaction.value, { ...interaction.rank, ...counted }),
        metric('verdict.playsPerFan', 'ratio', share, {
          ...(share !== undefined && plays && fans && { estimate: { median: plays, fans } }),
          ...sourceOfAll([performs, profile]),
        }),
      ]),
      over: (['videos', 'range', 'traffic'] as const).map((id) => `${id}.${options[id]}`),
      works,
      expectedPlays: expectedPlaysOf(expects?.data),
    },
  ];
}
