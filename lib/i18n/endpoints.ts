import { type Language, type Message, translate } from '../language/translate';
import type { EndpointId } from '../providers/ids';
import { endpointNames } from './names';

/** The name of each endpoint, as the source of a figure, in the ledger, and while a call is under way. */
const NAMES = {
  ...endpointNames,
  'douyin.page': ['页面地址（免费）', 'The address of the page (free)'],
} as const satisfies Readonly<Record<EndpointId | 'douyin.page', Message>>;

/** The name of an endpoint; its id where it has none. */
export function endpointWords(id: string, language: Language): string {
  return Object.hasOwn(NAMES, id) ? translate(NAMES[id as keyof typeof NAMES], language) : id;
}
