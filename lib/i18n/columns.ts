import './metrics/all';
import { type Language, type Message, translate } from '../language/translate';
import * as pugongyingSearch from '../providers/justone/pugongying/search/words';
import * as xingtuSearch from '../providers/justone/xingtu/search/words';
import type { Column } from '../report/blocks';
import { addWords, blockTitle, metricWords, noteWords } from './metrics';
import type { MetricWords, NoteWords } from './metrics/types';

addWords(pugongyingSearch);
addWords(xingtuSearch);

/** Remarks on cells. */
const cellNotes = {
  'cell.notOffered': ['不接单', 'Not offered'],
  'cell.uncertain': [
    '单位待确认：与报价和播放（曝光）量算出的数不符，或没有别的数字印证',
    'Unit uncertain: price and reach contradict the figure, or nothing confirms it',
  ],
  'cell.disputed': [
    '数据不一致：另一个来源给出的数不同',
    'Sources disagree: another source gives another figure',
  ],
  'cell.estimate': [
    '估算：平台没有给出，由报价和预期播放量算出',
    'Estimate: not given by the platform, our own arithmetic from price and expected plays',
  ],
  'cell.arithmetic': [
    '估算：平台没有给出，由我们算出',
    'Estimate: not given by the platform, our own arithmetic',
  ],
  'cell.atOffline': [
    '按平台标为下线的报价得出，能否下单未经确认',
    'At a price that the platform lists as offline: whether it can be bought is not confirmed',
  ],
} as const satisfies NoteWords;

addWords({ metrics: {}, titles: {}, notes: cellNotes });

/** The words of a column, of a search or of any other table. */
export const columnWords = (id: string): MetricWords | undefined => metricWords(id);

/** What a column is called; its id where it has no words. */
export function columnLabel(id: string, language: Language): string {
  const words = columnWords(id);
  return words ? translate(words.label, language) : id;
}

/** What stands over a column: the name that the user gave it, or else that of the dictionary. */
export const columnHeading = ({ id, name }: Pick<Column, 'id' | 'name'>, language: Language): string =>
  name ?? columnLabel(id, language);

/** The notes on a cell in one line; `undefined` without notes. */
export function remarkText(ids: readonly string[] | undefined, language: Language): string | undefined {
  const said = (ids ?? []).flatMap((id) => {
    const words = noteWords(id);
    return words ? [translate(words, language)] : [];
  });
  return said.length > 0 ? said.join(language === 'zh-CN' ? '；' : '; ') : undefined;
}

/** The title of a list's table. */
export const tableTitle = (id: string): Message | undefined => blockTitle(id);
