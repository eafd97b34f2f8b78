import { endpoint } from '../../../endpoint';
import { list, shape, text } from '../../../wire';
import { AUTHOR, currentRoute } from '../routes';

const orderExperienceSchema = shape({
  /** Names. The contract shows an empty list only: an entry of another form is drift. */
  order_experience_industries: list(text),
});

/** The industries that a creator took orders from, over 30 or 90 days. */
export const orderExperience = endpoint({
  id: 'xingtu.orderExperience',
  current: currentRoute('aggregator/get_author_order_experience', { ...AUTHOR, period: { word: 'range' } }),
  schema: orderExperienceSchema,
  expects: ['order_experience_industries'],
  assumed: true,
});
