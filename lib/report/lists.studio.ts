import type { FieldSpec } from './lists.fields';

/** The figures that works can be sorted by, in the order of the wire's numbers: each falling first, then rising. */
const MEASURES = [
  'date',
  'plays',
  'likes',
  'comments',
  'shares',
  'collects',
  'bounce2s',
  'finish5s',
  'finish',
  'coverClicks',
  'watchTime',
  'homeVisits',
  'newFans',
] as const;

export type StudioOrder = `${(typeof MEASURES)[number]}.${'down' | 'up'}`;

/** The 26 orders: the wire's `order_by` is the place in this list, counted from 1. */
export const STUDIO_ORDERS: readonly StudioOrder[] = MEASURES.flatMap(
  (measure) => [`${measure}.down`, `${measure}.up`] as const,
);

const include = (id: string): FieldSpec => ({
  id,
  group: 'content',
  kind: 'choice',
  values: ['include', 'exclude'],
  initial: 'include',
});

/** The account's works. The contract names no longest range and warns that long ones time out: a year is our own bound. */
export const studioWorks: readonly FieldSpec[] = [
  { id: 'days', group: 'search', kind: 'days', maxDays: 365 },
  { id: 'order', group: 'search', kind: 'choice', values: STUDIO_ORDERS, initial: 'date.down' },
  // A call costs the same for any number of rows, so each asks for as many as it can.
  { id: 'count', group: 'search', kind: 'choice', values: ['10', '20', '50', '100'], initial: '100' },
  include('longArticle'),
  include('cooperation'),
];

/** Live sessions. The contract recommends three months at most. */
export const studioLive: readonly FieldSpec[] = [
  { id: 'days', group: 'search', kind: 'days', maxDays: 90 },
  include('living'),
];
