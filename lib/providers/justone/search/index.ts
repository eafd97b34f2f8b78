import type { List } from '../../types';
import { pugongyingSearch } from './pugongying';
import { xingtuSearch } from './xingtu';

/** The two searches for creators. */
export const searchLists: readonly List[] = [pugongyingSearch, xingtuSearch];
