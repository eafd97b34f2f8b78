import * as item from '../../providers/justone/xingtu/item/words';
import { addWords } from '.';
import * as douyin from './douyin';
import * as pugongying from './pugongying';
import * as xingtu from './xingtu';

/** Imported for what it does: screens that may draw any platform, and in no hurry, know the words of all of them at once. */
addWords(xingtu);
addWords(item);
addWords(pugongying);
addWords(douyin);
