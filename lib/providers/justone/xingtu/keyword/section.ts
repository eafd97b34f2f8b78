import type { Block } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { fromFraction, toCount } from '../../../units';
import { columnsOf, fromShown, interactionsOf, row, type Work } from '../content/works';
import { entries, median, metricOf, quotient, sourceOfParts } from '../draw';
import { marketing } from '../overview/endpoints';
import { pricesOf } from '../overview/prices';
import { homepageVideos } from './endpoints';
import type { MetricId, notes, TitleId } from './words';

const metric = metricOf<MetricId>();

const UNKNOWN: keyof typeof notes = 'note.xingtu.keywordUnknown';

/** Drift of a field of a work that was read; any other is of the list, or of a whole work. */
const OF_FIELD = /\.\d+\./;

/** What a creator's works about a word reach. Nothing is asked before a word is typed. */
export const keywordSection: Section = {
  id: 'xingtu.keyword',
  requests: ({ subject, options: { keyword, works = 'all' } }) =>
    keyword ? [{ endpoint: homepageVideos, params: { kolId: subject.id, keyword, works } }] : [],
  borrows: ({ subject }) => [{ endpoint: marketing, params: { kolId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(homepageVideos);
    if (!answer) return [];
    const { data, source } = answer;
    const list = data?.homepage_videos ?? data?.videos;
    const works = entries(list).map(fromShown);
    // What could not be read may be works too, so that figures without it would be of other works.
    const unknown = source.drift?.some((path) => !OF_FIELD.test(path));
    const known = list && !unknown ? works : undefined;
    const of = (figure: (work: Work) => number | undefined) => {
      const values = known?.flatMap((work) => figure(work) ?? []) ?? [];
      return {
        middle: median(values),
        more: values.length > 0 ? { estimate: { works: values.length } } : {},
      };
    };
    const plays = of((work) => work.plays);
    const rates = of((work) => quotient(interactionsOf(work), work.plays));
    const remark = unknown ? { note: UNKNOWN } : {};
    const offers = answers.get(marketing);
    const prices = pricesOf(offers);
    return [
      {
        type: 'metrics',
        id: 'xingtu.keyword.figures' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.keyword.works', 'count', toCount(known?.length), remark),
          metric('xingtu.keyword.median', 'count', toCount(plays.middle), { ...plays.more, ...remark }),
          metric('xingtu.keyword.rate', 'ratio', fromFraction(rates.middle), { ...rates.more, ...remark }),
        ],
      },
      ...(list
        ? [
            {
              type: 'table' as const,
              id: 'xingtu.keyword.list' satisfies TitleId,
              source,
              columns: columnsOf(offers ? sourceOfParts(source, offers.source) : source),
              rows: works.map((work) => row(work, prices)),
            },
          ]
        : []),
    ];
  },
};
