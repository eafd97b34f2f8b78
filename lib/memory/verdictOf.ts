import type { FormId, Metric, Source, VerdictBlock, VerdictForm } from '../report/blocks';
import type { Count, Unit, Yuan, YuanPerMille } from '../report/units';
import type { VerdictId } from '../report/verdict';
import type { Known, KnownFigure } from './known';
import { askedOf, endpointOf } from './snapshot';

type Figures = Known['figures'];

/** Where the figures of a verdict are remembered: by one family of answers, whose figures are never mixed with another's. */
interface Family {
  median: string;
  reads?: string;
  engagements?: readonly string[];
  completion?: string;
  interaction?: string;
  interactionMedian?: string;
  works?: string;
  growth?: string;
}

/** Ids of the remembered figures that a form is judged by. `families`: reports first, then rows of searches. */
interface Form {
  price: string;
  expectedCpm: string;
  expectedCpe: string;
  expectedRead?: string;
  families: readonly Family[];
}

const XINGTU: readonly Family[] = [
  {
    median: 'xingtu.playMid',
    completion: 'xingtu.completionRate',
    interaction: 'xingtu.interactRate',
    works: 'xingtu.works',
  },
  {
    median: 'xingtu.row.playMedian',
    completion: 'xingtu.row.completionRate',
    interaction: 'xingtu.row.interactRate',
  },
];

const length = (id: string): Form => ({
  price: `xingtu.price.${id}`,
  expectedCpm: `xingtu.cpm.${id}`,
  expectedCpe: `xingtu.cpe.${id}`,
  families: XINGTU,
});

const note = (form: 'picture' | 'video'): Form => ({
  price: `pgy.${form}Quote`,
  expectedCpm: `pgy.${form}Cpm`,
  expectedCpe: `pgy.${form}EngagementCost`,
  expectedRead: `pgy.${form}ReadCost`,
  families: [
    {
      median: 'pgy.impressionMedian',
      reads: 'pgy.readMedian',
      engagements: ['pgy.engagementMedian', 'pgy.interactionMedian'],
      completion: form === 'video' ? 'pgy.videoFinishRate' : 'pgy.picture3sRate',
      interaction: 'pgy.interactionRate',
      interactionMedian: 'pgy.interactionMedian',
      works: 'pgy.notes',
      growth: 'pgy.fansGrowth',
    },
    {
      median: `pgy.row.${form}ImpressionMedian`,
      reads: `pgy.row.${form}ReadMedian`,
      engagements: [`pgy.row.${form}EngagementMedian`],
      interactionMedian: `pgy.row.${form}EngagementMedian`,
      ...(form === 'video' && { completion: 'pgy.row.videoFinishRate' }),
      growth: 'pgy.row.fansGrowth',
    },
  ],
});

/** Where the figures of each form are remembered. */
export const REMEMBERED: Readonly<Record<FormId, Form>> = {
  '1_20': length('1_20'),
  '21_60': length('21_60'),
  '60': length('60'),
  picture: note('picture'),
  video: note('video'),
};

const LENGTHS = ['1_20', '21_60', '60'] as const satisfies readonly FormId[];
const NOTES = ['picture', 'video'] as const satisfies readonly FormId[];

/** The number of fans, by platform. */
export const FANS = { xingtu: 'xingtu.followers', pugongying: 'pgy.fans' } as const;

/** The remark of a price that is settled in a way that is not known: it may be of another unit. */
const OTHER_UNIT = 'xingtu.settlement';

/** What stands beside a figure that we reckon. */
type Extra = Partial<Pick<Metric, 'offer' | 'note' | 'words'>>;

const numberOf = (figure: KnownFigure | undefined): number | undefined =>
  typeof figure?.value === 'number' ? figure.value : undefined;

/** The source of what is made of several remembered figures: it names all of them and is as old as the oldest. */
function sourceOf(known: Known, parts: readonly (KnownFigure | undefined)[]): Source | undefined {
  const [first, ...more] = parts.flatMap((part) => part ?? []);
  if (!first) return undefined;
  const oldest = more.reduce((a, b) => (b.at < a.at ? b : a), first);
  const endpoint = endpointOf(oldest.basis);
  const also = [...new Set([first, ...more].map(({ basis }) => endpointOf(basis)))].filter(
    (id) => id !== endpoint,
  );
  return {
    endpoint,
    ...(also.length > 0 && { also }),
    fetchedAt: oldest.at,
    fromCache: true,
    sample: known.source === 'sample',
  };
}

/** The figures of a form, chosen of what is known. */
interface Parts {
  form: Form;
  price: KnownFigure | undefined;
  /** The family whose figures arrived last, and its figures of one basis. */
  family: Family | undefined;
  of(id: string | undefined): KnownFigure | undefined;
  fans: KnownFigure | undefined;
}

function partsOf(figures: Figures, form: Form, fansId: string): Parts {
  const price = figures[form.price];
  const newest = form.families
    .flatMap((family) => {
      const [at] = [family.median, family.reads, family.completion]
        .flatMap((id) => (id && figures[id]) || [])
        .sort((a, b) => b.at - a.at);
      return at ? [{ family, basis: at.basis, at: at.at }] : [];
    })
    .sort((a, b) => b.at - a.at)[0];
  const of = (id: string | undefined) => {
    const figure = id === undefined ? undefined : figures[id];
    return figure?.basis === newest?.basis ? figure : undefined;
  };
  return { form, price, family: newest?.family, of, fans: figures[fansId] };
}

/** A figure of the verdict that is remembered as it is. */
function asIt(known: Known, id: VerdictId, figure: KnownFigure | undefined, words?: string): Metric[] {
  if (!figure) return [];
  const {
    value,
    unit,
    offer,
    uncertain,
    percentile,
    note,
    at: _at,
    basis: _basis,
    standIn: _standIn,
  } = figure;
  const source = sourceOf(known, [figure]);
  return [
    {
      id,
      unit,
      value,
      ...(offer && { offer }),
      ...(uncertain && { uncertain }),
      ...(percentile && { percentile }),
      ...(note && { note }),
      ...(words && { words }),
      ...(source && { source }),
    } as Metric,
  ];
}

/** A figure that we reckon of remembered ones: missing where one of them is. */
function reckoned(
  known: Known,
  id: VerdictId,
  unit: Unit,
  parts: Readonly<Record<string, KnownFigure | undefined>>,
  of: (...numbers: number[]) => number,
  rest: Extra = {},
): Metric {
  const entries = Object.entries(parts).map(([name, part]) => [name, numberOf(part)] as const);
  const whole = entries.every(([, value]) => value !== undefined && value > 0);
  const numbers = entries.map(([, value]) => value as number);
  const source = sourceOf(known, Object.values(parts));
  return {
    id,
    unit,
    ...(whole && { value: of(...numbers), estimate: Object.fromEntries(entries) }),
    ...rest,
    ...(source && { source }),
  } as Metric;
}

/** A price of which costs can be reckoned. */
const payable = (price: KnownFigure | undefined) => (price?.note === OTHER_UNIT ? undefined : price);

const agree = (a: number, b: number) => Math.abs(a - b) <= Math.max(Math.abs(b) * 0.01, 0.01);

const cpmFrom = (price: KnownFigure | undefined, plays: KnownFigure | undefined): number | undefined => {
  const [asked, seen] = [price, plays].map(numberOf);
  return asked && seen ? (asked / seen) * 1000 : undefined;
};

/** Whether a CPM is not what price and expected plays make of it: then its unit is in doubt. */
function doubtful(cpm: KnownFigure, price: KnownFigure | undefined, plays: KnownFigure | undefined): boolean {
  const [cost, made] = [numberOf(cpm), cpmFrom(payable(price), plays)];
  // A price before its discount is not remembered: it may be the one that the platform reckoned with.
  if (!cost || !made || price?.note === 'xingtu.discount') return false;
  return !agree(cost, made);
}

/**
 * Whether a CPM of notes is contradicted: it is certain where the summary says the same; else the medians of a row decide, or what
 * the summary says and makes, or the notes that the medians are counted over.
 */
function disputed(cpm: KnownFigure, id: 'picture' | 'video', { figures }: Known, parts: Parts): boolean {
  const cost = numberOf(cpm);
  if (!cost) return false;
  const said = numberOf(figures[id === 'video' ? 'pgy.summaryVideoCpm' : 'pgy.summaryPictureCpm']);
  if (said && agree(said, cost)) return false;
  const own = cpmFrom(parts.price, figures[`pgy.row.${id}ImpressionMedian`]);
  if (own) return !agree(own, cost);
  const summed = [said, cpmFrom(parts.price, figures['pgy.summaryImpressions'])].flatMap((one) => one ?? []);
  const counted = otherForm(id, parts) ? undefined : cpmFrom(parts.price, figures['pgy.impressionMedian']);
  const others = summed.length > 0 ? summed : [counted].flatMap((one) => one ?? []);
  return others.some((one) => !agree(one, cost));
}

/** What the platform expects a length or form to cost, marked as its price is. */
function expected(known: Known, id: FormId, parts: Parts): Metric[] {
  const { form, price } = parts;
  const plays = known.figures['xingtu.expectedPlays'];
  const ids = [
    ['verdict.expectedCpm', form.expectedCpm],
    ['verdict.expectedCpe', form.expectedCpe],
    ['verdict.expectedRead', form.expectedRead],
  ] as const;
  return ids.flatMap(([verdict, own]) => {
    const cost = own === undefined ? undefined : known.figures[own];
    if (!cost) return [];
    const doubt =
      verdict === 'verdict.expectedCpm' &&
      (id === 'picture' || id === 'video' ? disputed(cost, id, known, parts) : doubtful(cost, price, plays));
    return asIt(known, verdict, {
      ...cost,
      ...(price?.offer && { offer: price.offer }),
      ...(doubt && { uncertain: true as const }),
    });
  });
}

const atOffer = (price: KnownFigure | undefined): Extra => (price?.offer ? { offer: price.offer } : {});

/** A price for plays in place of a quote: of the length, where there is no fixed one. */
function perPlay(
  { figures }: Known,
  id: FormId,
  price: KnownFigure | undefined,
): Pick<VerdictForm, 'perPlay'> {
  const [of, floor, ceiling] = ['Price', 'Floor', 'Ceiling'].map((part) => figures[`xingtu.natural${part}`]);
  if (id === 'picture' || id === 'video' || price || !of || of.offer === 'closed') return {};
  return {
    perPlay: {
      price: numberOf(of) as YuanPerMille | undefined,
      floor: numberOf(floor) as Yuan | undefined,
      ceiling: numberOf(ceiling) as Yuan | undefined,
    },
  };
}

/** What a row of a search is counted over: of videos the platform does not say which, and notes of each form are counted apart. */
const ROW_VIDEOS = ['videos.unsaid', 'range.30'];
const ROW_NOTES = ['notes.daily', 'range.30', 'form.own'];

/** Figures over the same works as others: what the switches were, as `VerdictBlock.over` names them. */
function overOf(basis: string | undefined): string[] {
  if (basis === undefined) return [];
  const asked = askedOf(basis);
  const named = (['videos', 'notes', 'range', 'traffic', 'form', 'promoted'] as const).flatMap((id) =>
    asked[id] ? [`${id}.${asked[id]}`] : [],
  );
  if (named.length > 0) return named;
  return [...(endpointOf(basis).startsWith('pgy.') ? ROW_NOTES : ROW_VIDEOS)];
}

/** What is seen of works that are counted, by the words of the platform. */
interface Words {
  cpm?: string;
  cpe?: string;
  median?: string;
  playsPerFan?: string;
}

const PUGONGYING: Words = {
  cpm: 'verdict.realCpm.impressions',
  cpe: 'verdict.realCpe.median',
  median: 'verdict.median.impressions',
  playsPerFan: 'verdict.playsPerFan.reads',
};

const words = (text: string | undefined): Extra => (text ? { words: text } : {});

/** Whether the counted notes are of another form than the one that is priced: their medians say nothing of its cost. */
function otherForm(id: FormId, { of, family }: Parts): boolean {
  if (family?.works !== 'pgy.notes') return false;
  const median = of(family.median) ?? of(family.reads);
  const asked = median && askedOf(median.basis).form;
  if (asked && asked !== 'both' && asked !== id) return true;
  const [all, videos] = ['pgy.notes', 'pgy.videoNotes'].map((one) => numberOf(of(one)));
  if (all === undefined || videos === undefined) return false;
  return (id === 'video' ? videos : all - videos) === 0;
}

function xingtuForm(known: Known, id: FormId, parts: Parts): VerdictForm {
  const { form, of, family } = parts;
  const price = payable(parts.price);
  const median = of(family?.median);
  const rest = atOffer(parts.price);
  return {
    id,
    metrics: [
      ...asIt(known, 'verdict.price', known.figures[form.price]),
      reckoned(known, 'verdict.realCpm', 'yuan', { price, median }, (a = 0, b = 1) => (a / b) * 1000, rest),
      reckoned(
        known,
        'verdict.realCpe',
        'yuan',
        { price, median, rate: of(family?.interaction) },
        (a = 0, b = 1, c = 1) => a / (b * c),
        rest,
      ),
      ...expected(known, id, parts),
    ],
    ...perPlay(known, id, parts.price),
  };
}

function noteForm(known: Known, id: FormId, parts: Parts): VerdictForm {
  const { form, of, family } = parts;
  const other = otherForm(id, parts);
  const price = other ? undefined : parts.price;
  const rest: Extra = { ...atOffer(parts.price), ...(other && { note: 'verdict.otherForm' }) };
  const engaged = family?.engagements?.map(of).find(Boolean);
  const cost = (
    verdict: VerdictId,
    part: string,
    figure: KnownFigure | undefined,
    own: string | undefined,
    times = 1,
  ) =>
    reckoned(known, verdict, 'yuan', { price, [part]: figure }, (a = 0, b = 1) => (a / b) * times, {
      ...rest,
      ...words(own),
    });
  return {
    id,
    metrics: [
      ...asIt(known, 'verdict.price', known.figures[form.price]),
      cost('verdict.realCpm', 'impressions', of(family?.median), PUGONGYING.cpm, 1000),
      cost('verdict.realRead', 'readMedian', of(family?.reads), 'verdict.realRead'),
      cost(
        'verdict.realCpe',
        'engagements',
        engaged,
        family?.median.startsWith('pgy.row.') ? 'verdict.realCpe.row' : PUGONGYING.cpe,
      ),
      ...expected(known, id, parts),
      ...asIt(
        known,
        'verdict.completion',
        of(family?.completion),
        family?.completion === 'pgy.picture3sRate' ? 'verdict.completion.picture' : undefined,
      ),
    ],
  };
}

/** Counted figures that are remembered as they are. */
function counted(known: Known, { of, family }: Parts, own: Words): Metric[] {
  return [
    ...asIt(known, 'verdict.median', of(family?.median), own.median),
    ...asIt(known, 'verdict.readMedian', of(family?.reads)),
    ...asIt(known, 'verdict.interaction', of(family?.interaction)),
    ...asIt(known, 'verdict.interactionMedian', of(family?.interactionMedian)),
    ...asIt(known, 'verdict.growth', family?.growth ? known.figures[family.growth] : undefined),
  ];
}

function perFan(known: Known, { of, family, fans }: Parts, own: Words): Metric[] {
  const [name, seen] = own.playsPerFan
    ? (['readMedian', of(family?.reads)] as const)
    : (['median', of(family?.median)] as const);
  const share = reckoned(
    known,
    'verdict.playsPerFan',
    'ratio',
    { [name]: seen, fans },
    (a = 0, b = 1) => a / b,
    words(own.playsPerFan),
  );
  return share.value === undefined ? [] : [share];
}

/**
 * Price, costs on real figures and performance of a creator, reckoned from what is remembered: the facts that `lib/report/verdict.ts`
 * judges. Prices, medians and expectations may be of different days; each figure bears its own source, which is as old as the oldest
 * of its parts. Medians and rates are of one answer: the newest report or row.
 *
 * @returns `undefined` where nothing of it is remembered
 */
export function verdictOf(known: Known): VerdictBlock | undefined {
  const pugongying = known.creator.startsWith('xhsUserId/');
  const ids: readonly FormId[] = pugongying ? NOTES : LENGTHS;
  const fans = pugongying ? FANS.pugongying : FANS.xingtu;
  const parts = ids.map((id) => [id, partsOf(known.figures, REMEMBERED[id], fans)] as const);
  const used = Object.entries(known.figures).flatMap(([id, figure]) => (JUDGED.has(id) ? [figure] : []));
  const source = sourceOf(known, used);
  const [first] = parts;
  if (!source || !first) return undefined;
  const own = pugongying ? PUGONGYING : {};
  const [, common] = first;
  // A search of notes has medians by form; all others are counted over the works of all forms.
  const apart = pugongying && parts.some(([, one]) => one.family?.median.startsWith('pgy.row.'));
  const forms = parts.map(([id, one]) => {
    const form = pugongying ? noteForm(known, id, one) : xingtuForm(known, id, one);
    return apart
      ? { ...form, metrics: [...form.metrics, ...counted(known, one, own), ...perFan(known, one, own)] }
      : form;
  });
  const works = numberOf(common.of(common.family?.works)) as Count | undefined;
  const plays = pugongying
    ? undefined
    : (numberOf(known.figures['xingtu.expectedPlays']) as Count | undefined);
  const basis = common.family && (common.of(common.family.median) ?? common.of(common.family.reads))?.basis;
  return {
    type: 'verdict',
    id: 'verdict',
    source,
    forms,
    metrics: apart
      ? []
      : [
          ...counted(known, common, own),
          ...(pugongying ? [] : asIt(known, 'verdict.completion', common.of(common.family?.completion))),
          ...perFan(known, common, own),
        ],
    over: overOf(basis),
    ...(works !== undefined && { works }),
    ...(plays !== undefined && { expectedPlays: plays }),
  };
}

/** Every remembered figure that a verdict is made of. */
const JUDGED: ReadonlySet<string> = new Set(
  Object.values(REMEMBERED).flatMap(({ families, ...ids }) => [
    ...Object.values(ids),
    ...families.flatMap((family) => Object.values(family).flat()),
  ]),
);
