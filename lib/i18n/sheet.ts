import type { Language, Message, Messages } from '../language/translate';
import { translate, translator } from '../language/translate';
import type { FieldSpec } from '../sheet/fields';
import type { BaseId, ColumnContent, CostId, FormulaId } from '../sheet/template';
import { PER_BASE } from '../sheet/template';
import { ageWords, audience } from './audience';
import { metricWords } from './metrics';
import { word } from './vocabulary';

/** Fields that are no figures of a platform. */
const FIELDS: Readonly<Record<string, Message>> = {
  'creator.number': ['序号', 'No.'],
  'creator.name': ['昵称', 'Creator'],
  'creator.platform': ['平台', 'Platform'],
  'creator.id': ['账号 ID', 'Account ID'],
  'creator.home': ['主页链接', 'Home page'],
  'creator.market': ['星图 / 蒲公英链接', 'Xingtu / Pugongying page'],
  'creator.image': ['头像地址', 'Picture’s address'],
  'creator.place': ['地区', 'Place'],
  'creator.fans': ['粉丝数', 'Followers'],
  'line.form': ['合作形式', 'Form'],
  'line.price': ['报价', 'Quote'],
  'verdict.price': ['平台报价', 'Platform’s price'],
  'entry.quote': ['询价（仅自己的）', 'Own quote only'],
  'entry.rebate': ['返点', 'Rebate'],
  'list.fee': ['服务费率', 'Service fee rate'],
  'list.tax': ['税率', 'Tax rate'],
  'plays.expected': ['预期播放量', 'Expected plays'],
  'plays.works': ['统计作品数', 'Works counted'],
  'ta.share': ['TA 占比', 'TA share'],
  'ta.hit': ['TA 命中', 'TA hit'],
  'entry.status': ['状态', 'Status'],
  'entry.reasonFor': ['推荐理由', 'Reason for'],
  'entry.reasonAgainst': ['不选理由', 'Reason against'],
  'entry.tags': ['标签', 'Tags'],
  'entry.slot': ['档期', 'Slot'],
  'entry.added': ['加入日期', 'Added'],
  'list.name': ['名单', 'List'],
  'list.client': ['客户', 'Client'],
  'list.brand': ['品牌', 'Brand'],
  'file.source': ['数据来源', 'Source of the figures'],
  'file.today': ['提报日期', 'Date of the sheet'],
  'file.figures': ['数据日期', 'Date of the figures'],
};

const FORMULAS: Readonly<Record<FormulaId, Message>> = {
  fee: ['服务费', 'Service fee'],
  withFee: ['含服务费价', 'With service fee'],
  rebate: ['返点金额', 'Rebate'],
  net: ['返点后净成本', 'Net of rebate'],
  tax: ['税额', 'Tax'],
  taxed: ['含税净成本', 'Net with tax'],
  cpm: ['CPM', 'CPM'],
  cpe: ['CPE', 'CPE'],
  read: ['阅读单价', 'Cost per read'],
  taCpm: ['TA-CPM', 'TA-CPM'],
};

/** How each formula is reckoned, in words. `{cost}` is what is paid, `{base}` what it is divided by. */
const ARITHMETIC: Readonly<Record<FormulaId, Message>> = {
  fee: ['报价 × 服务费率', 'quote × fee'],
  withFee: ['报价 ×（1 + 服务费率）', 'quote × (1 + fee)'],
  rebate: ['报价 × 返点', 'quote × rebate'],
  net: ['{net}', '{net}'],
  tax: ['净成本 × 税率', 'net × tax'],
  taxed: ['净成本 ×（1 + 税率）', 'net × (1 + tax)'],
  cpm: ['{cost} ÷ {base} × 1000', '{cost} ÷ {base} × 1000'],
  cpe: ['{cost} ÷ 互动量（{base}）', '{cost} ÷ engagements ({base})'],
  read: ['{cost} ÷ 阅读量（{base}）', '{cost} ÷ reads ({base})'],
  taCpm: ['{cost} ÷ {base} × 1000 ÷ TA 占比', '{cost} ÷ {base} × 1000 ÷ TA share'],
};

export const costNames: Readonly<Record<CostId, Message>> = {
  price: ['报价', 'quote'],
  withFee: ['含服务费价', 'quote with fee'],
  net: ['净成本', 'net cost'],
  taxed: ['含税净成本', 'net with tax'],
};

export const baseNames: Readonly<Record<BaseId, Message>> = {
  expected: ['平台预期', 'expected by the platform'],
  median: ['中位数', 'median'],
};

/** The screen of the sheet, and the file. */
export const sheetMessages = {
  title: ['提报表', 'Sheet'],
  counts: [
    '{creators} 位 · {columns} 列',
    '{creators} {creators:creator|creators} · {columns} {columns:column|columns}',
  ],
  free: ['数字都来自本机记录 · 0 次调用', 'From this computer only · 0 calls'],
  'excluded.left': ['已排除的 {count} 位不在表里', '{count} excluded: not in the sheet'],
  copy: ['复制 TSV', 'Copy TSV'],
  csv: ['CSV', 'CSV'],
  xlsx: ['下载 Excel', 'Download Excel'],
  avatar: ['头像', 'Avatar'],
  avatars: ['Excel 含头像', 'Excel with avatars'],
  'avatars.about': [
    '头像从平台的图片服务器读取，浏览器会先询问；不调用数据接口，不计费',
    'Avatars are read from the platforms’ picture servers, which the browser asks you for first. No call of the data API, nothing billed',
  ],
  'avatars.reading': ['正在读头像 {read} / {all} · 0 次调用', 'Reading avatars: {read} of {all} · 0 calls'],
  'avatars.stop': ['停止', 'Stop'],
  'avatars.stopped': ['已停止，没有生成文件', 'Stopped: no file was written'],
  'avatars.missing': [
    '{count} 个头像没有读到，格子留空 · 0 次调用',
    '{count} {count:avatar|avatars} could not be loaded: left empty · 0 calls',
  ],
  'avatars.refused': [
    '浏览器没有允许读图片，没有生成文件。可以再点一次，或下载不含头像的 Excel',
    'The browser was not allowed to read pictures: no file was written. Press again, or download Excel without them',
  ],
  copied: ['已复制 {rows} 行', '{rows} {rows:row|rows} copied'],
  notCopied: ['没有复制成功，请再试一次', 'Not copied: try again'],
  writing: ['正在生成文件', 'Writing the file'],
  saved: ['已保存 {file}', 'Saved {file}'],
  notSaved: ['文件没有生成，请再试一次', 'The file was not written: try again'],

  templates: ['模板', 'Templates'],
  presets: ['预设', 'Presets'],
  own: ['我的', 'My own'],
  'own.none': ['改好的表可以存为模板', 'Save a sheet that you changed as a template'],
  'template.about': [
    '{columns} 列 · {levels} 级表头',
    '{columns} {columns:column|columns} · {levels} {levels:line|lines} of headings',
  ],
  changed: ['已改动', 'changed'],
  save: ['存为模板', 'Save as a template'],
  'save.changes': ['保存改动', 'Save changes'],
  'save.failed': ['模板没有存上，请再试一次', 'The template was not saved: try again'],
  'save.done': ['已存为“{name}”', 'Saved as “{name}”'],
  'save.full': [
    '最多 {most} 个模板，先删除一个',
    'No more than {most} {most:template|templates}: remove one first',
  ],
  copyOf: ['{name} 副本', '{name} (copy)'],
  rename: ['重命名“{name}”', 'Rename “{name}”'],
  'template.name': ['模板名称', 'Name of the template'],
  'template.more': ['“{name}”的更多操作', 'More for “{name}”'],
  duplicate: ['复制一份', 'Duplicate'],
  'rename.item': ['重命名', 'Rename'],
  remove: ['删除', 'Remove'],
  removed: ['已删除模板“{name}”', 'Removed the template “{name}”'],
  undo: ['撤销', 'Undo'],
  export: ['导出为文件', 'Export as a file'],
  import: ['导入模板文件', 'Import a file of templates'],
  'import.done': ['已导入 {count} 个模板', '{count} {count:template|templates} imported'],
  'import.left': [
    '已导入 {count} 个模板，{left} 个不合规则，没有导入',
    '{count} {count:template|templates} imported; {left} did not fit and were left out',
  ],
  'import.notJson': ['这个文件不是模板文件', 'This file is no file of templates'],
  'import.notOurs': ['这个文件不是 KOL Lens 的模板文件', 'This file is no file of templates of KOL Lens'],
  'import.newer': [
    '这个文件来自更新的版本，先更新 KOL Lens',
    'This file is from a newer version: update KOL Lens first',
  ],
  'import.full': [
    '最多 {most} 个模板，先删除几个',
    'No more than {most} {most:template|templates}: remove some first',
  ],

  add: ['加列', 'Add a column'],
  find: ['找字段，如“完播”', 'Find a field, e.g. plays'],
  'find.none': ['没有这样的字段', 'No such field'],
  'group.creator': ['达人', 'Creator'],
  'group.price': ['报价', 'Price'],
  'group.plays': ['播放', 'Plays'],
  'group.engagement': ['互动', 'Engagement'],
  'group.audience': ['观众', 'Audience'],
  'group.fans': ['粉丝', 'Followers'],
  'group.list': ['名单', 'List'],
  'group.file': ['日期', 'Dates'],
  'group.free': ['名单自己的列', 'The list’s own columns'],
  'group.formula': ['公式', 'Formulas'],
  'add.text': ['固定文字', 'Fixed text'],
  'add.empty': ['空列', 'Empty column'],
  'new.text': ['固定文字', 'Fixed text'],
  'new.empty': ['客户填', 'For the client'],
  full: ['最多 {most} 列', 'No more than {most} {most:column|columns}'],

  rows: ['每位', 'Each creator'],
  'rows.creator': ['一行', 'One row'],
  'rows.tier': ['每档一行', 'A row a price'],
  levels: ['表头', 'Headings'],
  'levels.of': ['{count} 级', '{count}'],
  net: ['净价读法', 'Net cost'],
  'net.feeIn': ['含费减返', 'Fee in, rebate off'],
  'net.inHand': ['到手价', 'In hand'],
  'net.feeIn.text': ['报价 ×（1 + 服务费率）− 报价 × 返点', 'quote × (1 + fee) − quote × rebate'],
  'net.inHand.text': ['报价 ×（1 − 返点）', 'quote × (1 − rebate)'],
  nothing: ['没有时', 'When empty'],
  terms: ['名单没有写时', 'Where the list says nothing'],
  'term.fee': ['服务费率 %', 'Fee %'],
  'term.rebate': ['返点 %', 'Rebate %'],
  'term.tax': ['税率 %', 'Tax %'],
  'term.of': ['名单', 'list'],

  column: ['列', 'Column'],
  'column.none': ['选一列来编辑', 'Choose a column to edit it'],
  'column.of': ['{letter} 列：{heading}', 'Column {letter}: {heading}'],
  'column.duplicate': ['复制这一列', 'Duplicate the column'],
  'column.remove': ['删除这一列', 'Remove the column'],
  'column.left': ['左移', 'Move left'],
  'column.right': ['右移', 'Move right'],
  'column.undo': ['撤销（Ctrl+Z）', 'Undo (Ctrl+Z)'],
  source: ['来源', 'Source'],
  'source.field': ['字段', 'Field'],
  'source.formula': ['公式', 'Formula'],
  'source.text': ['文字', 'Text'],
  'source.empty': ['空', 'Empty'],
  'source.free': ['名单的列“{name}”', 'The list’s column “{name}”'],
  headings: ['表头', 'Headings'],
  'heading.level': ['第 {level} 级表头', 'Heading, line {level}'],
  'heading.merged': ['与上级合并', 'merged with the one above'],
  formula: ['公式', 'Formula'],
  cost: ['按什么价', 'At which price'],
  base: ['除以', 'Divided by'],
  text: ['文字', 'Text'],
  format: ['数字格式', 'Number format'],
  'format.yuan': ['元', 'Yuan'],
  'format.wan': ['万', '10K'],
  'format.percent': ['%', '%'],
  'format.plain': ['原样', 'Plain'],
  digits: ['小数', 'Decimals'],
  width: ['列宽', 'Width'],
  unknown: ['这个字段来自更新的版本', 'This field is from a newer version'],
  keys: ['← → 换列 · Alt + ← → 移列 · Del 删列', '← → change column · Alt + ← → move it · Del removes it'],
  preview: ['预览', 'Preview'],
  'preview.some': ['预览前 {shown} 位，共 {all} 位', 'The first {shown} of {all} {all:creator|creators}'],
  'preview.none': ['还没有达人', 'No creators yet'],
  'preview.none.text': [
    '在达人页按 Alt + L，或在搜索和名单里选几位，再打开提报表。',
    'Press Alt + L on a creator’s page, or select some in a search or a list, then open the sheet.',
  ],
  'preview.columns': ['还没有列', 'No columns yet'],
  gone: ['这个名单已不在', 'This list is gone'],
  failed: ['没有读出来', 'Could not be read'],
  retry: ['重试', 'Try again'],
  lists: ['去名单', 'To the lists'],

  total: ['合计', 'Total'],
  'total.standIns': ['合计含 {count} 位的平台价', 'The total has the platform’s price of {count}'],
  'total.ta': ['TA-CPM 合计按 {all} 位中的 {count} 位', 'The total of TA-CPM is of {count} of {all}'],
  'total.unsure': [
    '合计不含 {count} 位：报价存疑或不能下单',
    'The total is without {count}: the price is in doubt or cannot be had',
  ],
  'tier.noTotal': [
    '每档一行时不加合计，免得把同一位的几档相加',
    'No totals with a row a price: prices of one creator are not added together',
  ],
  remarks: ['说明', 'Remarks'],
  remark: ['{heading}：{text}', '{heading}: {text}'],
  'sheet.sources': ['来源与日期', 'Sources and dates'],
  'about.list': ['名单', 'List'],
  'about.client': ['客户', 'Client'],
  'about.template': ['模板', 'Template'],
  'about.rows': ['行数', 'Rows'],
  'about.excluded': ['已排除，不在表里', 'Excluded, not in the sheet'],
  'about.column': ['列“{heading}”', 'Column “{heading}”'],
  'about.column.text': ['{source}，获取于 {time}', '{source}, fetched {time}'],
} as const satisfies Messages;

const OF_SEARCH: Message = ['{label}（搜索）', '{label} (search)'];

const OF_WORKS: Readonly<Record<NonNullable<FieldSpec['works']>['kind'], Message>> = {
  xingtu: ['商单{label}', '{label} (sponsored)'],
  personal: ['日常{label}', '{label} (own videos)'],
};

/** The name of a field, as the picker and a new column's heading have it. */
export function fieldLabel(
  { id, share, works }: Pick<FieldSpec, 'id' | 'share' | 'works'>,
  language: Language,
): string {
  const own = FIELDS[id];
  if (own) return translate(own, language);
  if (share) {
    const side = translate(audience[`side.${share.side}`], language);
    const group = share.by === 'age' ? ageWords(share.key, language) : word(share.key, language);
    return `${side} ${group}`;
  }
  const words = metricWords(works?.id ?? id.replace(/^known\./, ''));
  if (!words) return id;
  const label = translate(words.label, language);
  if (works) return translate(OF_WORKS[works.kind], language, { label });
  // The rows of a search have figures of their own, which a report's are not.
  return id.includes('.row.') ? translate(OF_SEARCH, language, { label }) : label;
}

/** The name of a formula. */
export const formulaLabel = (formula: FormulaId, language: Language): string =>
  translate(FORMULAS[formula], language);

/** How a formula is reckoned, in words. */
export function arithmeticText(
  { formula, cost = 'price', base = 'median' }: Extract<ColumnContent, { kind: 'formula' }>,
  net: 'feeIn' | 'inHand',
  language: Language,
): string {
  return translate(ARITHMETIC[formula], language, {
    net: translator(sheetMessages, language)(`net.${net}.text`),
    ...(PER_BASE.includes(formula) && {
      cost: translate(costNames[cost], language),
      base: translate(baseNames[base], language),
    }),
  });
}
