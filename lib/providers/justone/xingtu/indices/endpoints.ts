import { endpoint } from '../../../endpoint';
import { num, shape } from '../../../wire';
import { AUTHOR, currentRoute, SHORT_VIDEO } from '../routes';

const indexSchema = shape({
  /** 0 to 100. */
  value: num,
  /** 0 to 100. */
  avg_value: num,
  rank: num,
  /** Fraction: 0.0055 is among the first 0.55 %. */
  rank_percent: num,
});

const linkInfoSchema = shape({
  link_star_index: indexSchema,
  link_spread_index: indexSchema,
  link_shopping_index: indexSchema,
  link_convert_index: indexSchema,
  cp_index: indexSchema,
  cooperate_index: indexSchema,
});

/** The platform's own indices of a creator. */
export const linkInfo = endpoint({
  id: 'xingtu.linkInfo',
  current: currentRoute('data_sp/get_author_link_info', AUTHOR, SHORT_VIDEO),
  schema: linkInfoSchema,
  expects: ['link_star_index', 'link_spread_index', 'cp_index', 'cooperate_index'],
});
