import { describe, expect, it } from 'vitest';
import { pugongyingSearch } from '../providers/justone/pugongying/search/list';
import { metrics as pugongyingColumns } from '../providers/justone/pugongying/search/words';
import { xingtuSearch } from '../providers/justone/xingtu/search/list';
import { metrics as xingtuColumns } from '../providers/justone/xingtu/search/words';
import type { ListId } from '../report/lists';
import { checkList, listFields } from '../report/lists';
import { columnWords, remarkText, tableTitle } from './columns';
import { criteria, fieldWords, problemText, searchMessages, valueText } from './search';

const SEARCHES: readonly ListId[] = ['pgy.search', 'xingtu.search'];
const CHINESE = /\p{Script=Han}/u;

describe.each(SEARCHES)('the form of %s', (list) => {
  it('a form has a label for every field, and for nothing else', () => {
    for (const field of listFields(list)) {
      expect(fieldWords(list, field.id), field.id).toBeDefined();
      expect(Object.keys(searchMessages)).toContain(`group.${field.group}`);
    }
    expect(fieldWords(list, 'constructor')).toBeUndefined();
  });

  it('every choice has an English name, and every name has its choice', () => {
    for (const field of listFields(list)) {
      const names = Object.keys(fieldWords(list, field.id)?.values ?? {});
      const closed = field.kind === 'choice' || (field.kind === 'tags' && !field.open);
      expect(names.sort(), field.id).toEqual(closed ? [...field.values].sort() : []);
      for (const name of names) expect(valueText(list, field.id, name, 'en')).not.toMatch(CHINESE);
    }
  });

  it('every problem of a form has a text with its numbers filled in', () => {
    for (const field of listFields(list)) {
      for (const typed of [
        'x'.repeat(3000),
        'x',
        '-1',
        '9'.repeat(13),
        '2~1',
        '1.5',
        Array(50)
          .fill(0)
          .map((_, i) => i)
          .join(),
      ]) {
        const problem = checkList(list, { [field.id]: typed })[field.id];
        if (problem === undefined) continue;
        for (const language of ['zh-CN', 'en'] as const)
          expect(problemText(list, field, problem, language)).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

describe('criteria', () => {
  it('the conditions of a form are in words, in the order of the form', () => {
    const values = {
      gender: 'female',
      fans: '1万~5万',
      pictureCpm: '~100',
      content: '美食，香水',
      replyRate: '90~',
      active: 'yes',
      sort: 'default',
      nonsense: 'x',
    };
    expect(criteria('pgy.search', values, 'en').map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Followers: 10,000–50,000',
      'Gender of the creator: Female',
      'Exclude low-activity creators: Yes',
      'Content category: Food, 香水',
      'Estimated CPM, picture: up to ¥100',
      'Reply rate in 48 h: 90% or more',
    ]);
    expect(criteria('pgy.search', { fans: '1万~' }, 'zh-CN')).toEqual([
      { id: 'fans', label: '粉丝数', text: '10,000 以上' },
    ]);
  });

  it('a field that needs another one names it', () => {
    const field = listFields('xingtu.search').find(({ id }) => id === 'price');
    expect(field && problemText('xingtu.search', field, 'needs', 'en')).toBe('Set “Price for” first.');
  });
});

describe('columns', () => {
  const source = { endpoint: 'x', fetchedAt: 0, fromCache: false, sample: false };
  const columns = [pugongyingSearch, xingtuSearch].flatMap((list) => {
    const { table } = list.page({ data: undefined, source }, {});
    expect(tableTitle(table.id)).toBeDefined();
    return table.columns.map(({ id }) => id);
  });

  it('every column has a name and a definition', () => {
    for (const id of columns)
      expect(columnWords(id), id).toMatchObject({
        label: [expect.any(String), expect.not.stringMatching(CHINESE)],
      });
  });

  it('every column with words of its own is drawn', () => {
    for (const id of Object.keys({ ...pugongyingColumns, ...xingtuColumns })) expect(columns).toContain(id);
  });

  it('no two columns of a list have the same name', () => {
    for (const prefix of ['pgy', 'xingtu'])
      for (const language of [0, 1]) {
        const names = columns
          .filter((id) => id.startsWith(prefix))
          .map((id) => columnWords(id)?.label[language]);
        expect(new Set(names).size).toBe(names.length);
      }
  });

  it('every remark on a cell has words', () => {
    for (const id of ['cell.notOffered', 'cell.uncertain', 'cell.estimate', 'pgy.noQuote', 'pgy.notOffered'])
      expect(remarkText([id], 'en')).toBeDefined();
    expect(remarkText(['toString'], 'en')).toBeUndefined();
    expect(remarkText(['pgy.noQuote', 'toString', 'pgy.notOffered'], 'zh-CN')).toBe('暂无报价；不接单');
  });
});
