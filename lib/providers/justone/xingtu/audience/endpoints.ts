import { endpoint } from '../../../endpoint';
import { list, num, shape, text } from '../../../wire';
import { AUTHOR, currentRoute, KOL, legacyRoute, SHORT_VIDEO } from '../routes';

/** People by one property: counts, as strings. */
const distributionsSchema = shape({
  distributions: list(
    shape({
      origin_type: num,
      distribution_list: list(shape({ distribution_key: text, distribution_value: num })),
    }),
  ),
});

/** `rank_percent` of all of them is a fraction of peers: the smaller, the better. */
const link = shape({ value: num, proportion: num, same_industry_median: num, rank_percent: num });

const linkStructSchema = shape({
  /** 1 aware, 2 interested, 3 like, 4 follow, 5 all of them. */
  link_struct: shape({ '1': link, '2': link, '3': link, '4': link, '5': link }),
});

/** The creator's viewers. */
export const audience = endpoint({
  id: 'xingtu.audience',
  current: currentRoute(
    'data_sp/author_audience_distribution',
    { ...AUTHOR, linkType: { word: 'link' } },
    SHORT_VIDEO,
  ),
  legacy: legacyRoute('get-kol-audience-distribution', KOL, {}, (params) => params.link === 'connected'),
  schema: distributionsSchema,
  expects: ['distributions'],
});

/** The creator's followers. */
export const fansDistribution = endpoint({
  id: 'xingtu.fansDistribution',
  current: currentRoute('data_sp/get_author_fans_distribution', { ...AUTHOR, authorType: { word: 'fans' } }),
  legacy: legacyRoute('get-kol-fans-distribution', { ...KOL, fansType: { word: 'fans' } }),
  schema: distributionsSchema,
  expects: ['distributions'],
});

/** How near a creator's connected users are. */
export const linkStruct = endpoint({
  id: 'xingtu.linkStruct',
  current: currentRoute('data_sp/author_link_struct', AUTHOR, SHORT_VIDEO),
  legacy: legacyRoute('get-kol-link-struct', KOL),
  schema: linkStructSchema,
  expects: ['link_struct'],
});
