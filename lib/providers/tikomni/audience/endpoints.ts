import { shape } from '../../wire';
import { pairs, part } from '../parts';
import { endpoint, ITEM } from '../routes';

const group = part({ ratio_list: pairs, tgi_list: pairs });

const portraitSchema = shape({
  active: pairs,
  gender: group,
  age: group,
  province: group,
  city_level: group,
  career: pairs,
  new_user: pairs,
});

/** The viewers of a work. */
export const portrait = endpoint({
  id: 'studio.item.portrait',
  route: 'fetch_item_audience_portrait',
  fields: ITEM,
  schema: portraitSchema,
  expects: ['gender', 'age', 'province'],
});
