import type { Messages } from '../language/translate';
import { addWords } from './metrics';
import type { MetricDictionary, NoteWords } from './metrics/types';

/** Columns of the table of a list. */
const columns = {
  'entry.name': {
    label: ['达人', 'Creator'],
    definition: [
      '达人的名字，下面是粉丝数和播放（曝光）中位数。',
      'The creator’s name, with followers and median below it.',
    ],
  },
  'entry.status': {
    label: ['状态', 'Status'],
    definition: ['这位达人在这个名单里走到哪一步。', 'How far the creator has come in this list.'],
  },
  'entry.reasonFor': {
    label: ['推荐理由', 'Reason for'],
    definition: ['为什么选这位达人。只属于这个名单。', 'Why this creator. It belongs to this list only.'],
  },
  'entry.reasonAgainst': {
    label: ['不选理由', 'Reason against'],
    definition: [
      '为什么不选，或有什么风险。只属于这个名单。',
      'Why not this creator, or what the risk is. It belongs to this list only.',
    ],
  },
  'entry.quote': {
    label: ['询价', 'Quote'],
    definition: [
      '你拿到的报价。没有时用平台报价顶替，标“平”。',
      'The quote that you obtained. Without one the platform’s price stands in, marked “list”.',
    ],
  },
  'entry.rebate': {
    label: ['返点', 'Rebate'],
    definition: [
      '报价的返点比例。灰色的是名单的返点。',
      'The share of the quote that comes back. In grey: that of the list.',
    ],
  },
  'entry.net': {
    label: ['净成本', 'Net cost'],
    definition: ['加服务费、减返点之后的成本。', 'What is paid with the fee, less the rebate.'],
    formula: ['报价 ×（1 + 服务费）− 报价 × 返点', 'quote × (1 + fee) − quote × rebate'],
  },
  'entry.realCpm': {
    label: ['实际 CPM', 'Real CPM'],
    definition: [
      '按真实播放（曝光）中位数，每千次的成本。',
      'What a thousand plays or impressions cost at the median that works really got.',
    ],
    formula: ['询价 ÷ 中位数 × 1000', 'quote ÷ median × 1000'],
  },
  'entry.expectedCpm': {
    label: ['预期 CPM', 'Expected CPM'],
    definition: [
      '平台预估的每千次成本；有询价时按询价折算。',
      'What the platform expects a thousand to cost; at the quote where there is one.',
    ],
    formula: ['平台预期 CPM × 询价 ÷ 平台报价', 'platform’s expected CPM × quote ÷ platform’s price'],
  },
  'entry.cpe': {
    label: ['实际 CPE', 'Real CPE'],
    definition: [
      '每次互动的成本；有询价时按询价折算。',
      'What an engagement costs; at the quote where there is one.',
    ],
    formula: ['实际 CPE × 询价 ÷ 平台报价', 'real CPE × quote ÷ platform’s price'],
  },
  'entry.taHit': {
    label: ['TA 命中', 'TA hit'],
    definition: [
      '达人的观众达到目标人群的程度，各维度按权重平均；没有填目标占比的维度不算。',
      'How far the creator’s audience reaches the target: the weighted mean of the dimensions that have a wanted share.',
    ],
    formula: ['占比 ÷ 目标占比，最多 100%', 'share ÷ wanted share, 100% at most'],
  },
  'entry.taCpm': {
    label: ['TA-CPM', 'TA-CPM'],
    definition: ['每千次触达目标人群的成本。', 'What a thousand plays by the target audience cost.'],
    formula: ['实际 CPM ÷ TA 占比', 'real CPM ÷ share of the target audience'],
  },
  'entry.change': {
    label: ['平台价变化', 'Price change'],
    definition: [
      '加入名单以来平台报价的变化。',
      'How the platform’s price changed since the creator was added.',
    ],
    formula: ['现在的报价 ÷ 加入时的报价 − 1', 'price now ÷ price when added − 1'],
  },
  'entry.slot': {
    label: ['档期', 'Slot'],
    definition: ['什么时候能发，按你写的。', 'When the creator is free, as you write it.'],
  },
  'entry.tags': { label: ['标签', 'Tags'], definition: ['用逗号隔开。', 'Separated by commas.'] },
  'entry.notes': {
    label: ['备注', 'Notes'],
    definition: [
      '这位达人的备注有几条，所有名单共用。',
      'How many notes the creator has. All lists share them.',
    ],
  },
  'entry.fans': {
    label: ['粉丝', 'Followers'],
    definition: ['最近一次获取的粉丝数。', 'Followers, as last fetched.'],
  },
  'entry.median': {
    label: ['中位数', 'Median'],
    definition: ['最近一次获取的播放（曝光）中位数。', 'Median plays or impressions, as last fetched.'],
  },
  'entry.completion': {
    label: ['完播率', 'Completion'],
    definition: ['最近一次获取的完播率。', 'Completion rate, as last fetched.'],
  },
  'entry.interaction': {
    label: ['互动率', 'Engagement'],
    definition: ['最近一次获取的互动率。', 'Engagement rate, as last fetched.'],
  },
  'entry.price': {
    label: ['平台报价', 'Platform’s price'],
    definition: ['平台上标的报价，按名单的形式。', 'The price that the platform lists, for the list’s form.'],
  },
  'entry.platform': {
    label: ['平台', 'Platform'],
    definition: ['达人所在的平台。', 'Where the creator is.'],
  },
  'entry.added': {
    label: ['加入日期', 'Added'],
    definition: ['加入这个名单的日子（北京时间）。', 'When the creator was added, by the day in Beijing.'],
  },
  'entry.edited': {
    label: ['最近修改', 'Last change'],
    definition: ['团队里谁、什么时候最后改了这一行。', 'Who in the team changed the row last, and when.'],
  },
} as const satisfies MetricDictionary;

/** Remarks on cells. */
const notes = {
  'entry.platformPrice': ['没有询价，用平台报价顶替', 'No quote: the platform’s price stands in'],
  'entry.taPart': ['只按已知的维度', 'By the dimensions that are known only'],
  'entry.byFans': ['按粉丝占比，不是观众', 'By the shares of fans, not of the audience'],
  'entry.listRebate': ['按名单的返点', 'The list’s rebate'],
} as const satisfies NoteWords;

addWords({ metrics: columns, titles: {}, notes });

/** The screen of lists. */
export const listMessages = {
  title: ['名单', 'Lists'],
  'status.candidate': ['候选', 'Candidate'],
  'status.quoted': ['已询价', 'Quoted'],
  'status.proposed': ['已提报', 'Proposed'],
  'status.confirmed': ['已确认', 'Confirmed'],
  'status.excluded': ['已排除', 'Excluded'],

  // the overview
  'nav.label': ['所有名单', 'All lists'],
  'nav.find': ['筛选名单', 'Filter lists'],
  'nav.none': ['没有这样的名单', 'No such list'],
  'nav.choose': ['换一个名单', 'Choose a list'],
  'nav.noClient': ['未归客户', 'No client'],
  'nav.last': ['最近用的名单：按 A 加到这里', 'The list used last: A adds to it'],
  new: ['新建名单', 'New list'],
  'new.name': ['新名单', 'New list'],
  'name.label': ['名单名称', 'Name of the list'],
  rename: ['重命名', 'Rename'],
  remove: ['删除名单', 'Delete list'],
  'removed.list': ['已删除“{name}”', '“{name}” was deleted'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  import: ['导入名单文件', 'Import lists'],
  'import.hint': ['KOL Lens 的名单文件（JSON）', 'A file of lists from KOL Lens (JSON)'],
  'import.done': ['已导入 {count} 个名单', '{count} {count:list|lists} imported'],
  'import.ask': [
    '文件里有 {lists} 个名单、{entries} 位达人。导入不改动已有的名单。',
    'The file has {lists} {lists:list|lists} with {entries} {entries:creator|creators}. Lists of yours are not changed.',
  ],
  'import.go': ['导入', 'Import'],
  'import.bad': [
    '这不是能读的名单文件，没有导入任何内容。',
    'This is no list file that can be read. Nothing was imported.',
  ],
  'export.this': ['导出这个名单', 'Export this list'],
  'export.all': ['导出全部名单', 'Export all lists'],
  'export.hint': ['JSON 文件，可再导入', 'A JSON file that can be imported again'],
  menu: ['名单操作', 'More for this list'],
  cancel: ['取消', 'Cancel'],

  // no list
  'none.title': ['先建一个名单', 'Begin with a list'],
  'none.text': [
    '一个客户或一次投放一个名单：状态、理由、询价都记在里面。只存在这台电脑上，不产生调用。',
    'One list a client or campaign: status, reasons and quotes are kept in it. It stays on this computer and costs nothing.',
  ],
  'gone.title': ['没有这个名单', 'There is no such list'],
  'gone.text': ['它可能已被删除。', 'It may have been deleted.'],
  'failed.title': ['名单打不开', 'The list could not be opened'],
  'failed.text': ['内容没有改动，也没有产生调用。', 'Nothing was changed and nothing was charged.'],
  retry: ['重试', 'Retry'],

  // the head
  'head.label': ['名单设置', 'About the list'],
  client: ['客户', 'Client'],
  brand: ['品牌', 'Brand'],
  form: ['形式', 'Form'],
  'form.any': ['按我的常用', 'As I usually buy'],
  fee: ['服务费', 'Fee'],
  rebate: ['返点', 'Rebate'],
  tax: ['税', 'Tax'],
  budget: ['预算', 'Budget'],
  note: ['说明', 'Note'],
  target: ['TA', 'TA'],
  'target.own': ['（按设置）', ' (as in the options)'],
  'target.title': ['名单的目标人群', 'Target audience of the list'],
  unset: ['未设', 'not set'],
  edit: ['改{field}', 'Change {field}'],
  'budget.of': ['净成本 {net}', 'Net {net}'],
  'budget.is': ['预算 {budget}', 'Budget {budget}'],
  'budget.over': ['超出 {over}', '{over} over'],
  'bar.label': ['净成本按状态', 'Net cost by status'],

  // adding
  'add.label': ['加入达人', 'Add creators'],
  'add.place': [
    '粘贴链接、ID、昵称，或从表格粘一整列',
    'Paste links, IDs or names, or a column of a spreadsheet',
  ],
  'add.free': ['识别与查重不产生调用', 'Reading and matching cost no calls'],
  'add.go': ['加入', 'Add'],
  'add.file': ['从 CSV 或 Excel 加入', 'Add from CSV or Excel'],
  'add.done': ['加入了 {count} 位', '{count} added'],
  'add.already': ['{count} 位已在名单里', '{count} already in the list'],
  'add.met': ['{count} 位曾被排除', '{count} excluded before'],
  'add.elsewhere': ['{count} 位在别的名单里', '{count} also in other lists'],
  'add.unread': ['{count} 处没读懂', '{count} not understood'],
  'add.works': ['{count} 个是作品，先打开它找到达人', '{count} are works: open them to find their creators'],
  'add.which': ['“{text}”可能是：', '“{text}” may be:'],
  'add.ask': ['“{text}”要查询才知道是谁', '“{text}”: a look-up tells which creator it is'],
  'add.find.xingtu': ['查星图', 'Look up on Xingtu'],
  'add.find.pugongying': ['查蒲公英', 'Look up on Pugongying'],
  'add.find.link': ['查链接', 'Look up the link'],
  'add.found.none': ['没有找到', 'Nothing found'],
  'add.badFile': [
    '“{file}”读不了：要 CSV、TSV 或 XLSX',
    '“{file}” cannot be read: it has to be CSV, TSV or XLSX',
  ],
  'add.sheet.nothing': ['没有链接或 ID', 'no link or ID'],
  'add.sheet.lookup': ['要查询', 'needs a look-up'],
  'add.sheet.otherSite': ['别的网站', 'another site'],
  'add.sheet.rounded': ['表格把长 ID 四舍五入了', 'the spreadsheet rounded the id'],
  'add.sheet.twice': ['重复', 'repeated'],
  'add.sheet.tooMany': ['名单满了', 'the list is full'],
  'add.failed': ['没有加入，也没有产生调用。', 'Nothing was added and nothing was charged.'],
  'add.find.failed': ['没有查到：{why}', 'Not found: {why}'],
  'add.close': ['收起', 'Close'],
  'add.row': ['第 {line} 行', 'Line {line}'],
  'met.excluded': ['曾排除 {day} · {list}', 'Excluded {day} · {list}'],
  'met.why': ['{said}：{why}', '{said}: {why}'],
  'met.in': ['在“{list}”：{status}', 'In “{list}”: {status}'],
  'row.new': ['刚加入', 'Just added'],

  // an empty list
  'empty.title': ['先放进几位达人', 'Put in some creators'],
  'empty.text': [
    '状态、理由、询价和返点只属于这个名单；同一位达人在别的名单里另记。',
    'Status, reasons, quotes and rebates belong to this list only: in another list the same creator has others.',
  ],
  'empty.search': ['从搜索结果', 'From a search'],
  'empty.search.text': [
    '勾选行，按 A 加入最近用的名单',
    'Select rows and press A: they go to the list used last',
  ],
  'empty.page': ['从正在看的页面', 'From the page you are on'],
  'empty.page.text': ['在抖音、星图、小红书、蒲公英页面按 Alt+L', 'On the page of a creator, press Alt+L'],
  'empty.file': ['从文件', 'From a file'],
  'empty.file.text': ['CSV、XLSX 里的一列链接或 ID', 'A column of links or IDs in CSV or XLSX'],
  'empty.told': [
    '加入时会告诉你：谁已在别的名单，谁曾被排除以及为什么。',
    'You are told who is in another list already, and who was excluded before and why.',
  ],
  'filter.none': ['没有符合“{filter}”的达人', 'No creator matches “{filter}”'],
  'filter.clear': ['清除筛选', 'Clear the filter'],
  'filter.all': ['全部 {count}', 'All {count}'],
  'filter.label': ['按状态筛选', 'Filter by status'],

  // the table
  'grid.help': [
    '方向键移动，F2 或直接输入编辑，回车向下，Tab 向右，Esc 还原；S 状态，R 理由，T 标签，M 备注，N 加入，空格选择，回车打开详情，Ctrl+Z 撤销。',
    'Arrow keys move. F2 or typing edits, Enter goes down, Tab right, Escape back. S status, R reason, T tags, M notes, N adds, Space selects, Enter opens the report, Ctrl+Z undoes.',
  ],
  unnamed: ['（无名称）', '(no name)'],
  'cell.platform': ['平', 'list'],
  'cell.same': ['持平', 'No change'],
  'cell.edited.you': ['你', 'you'],
  'cell.edited.unknown': ['已离开的成员', 'a former member'],
  'cell.median': ['中位 {median}', 'median {median}'],
  'cell.unsaved': ['没有存上', 'Not saved'],
  'cell.retry': ['重试', 'Retry'],
  'cell.moreTags': ['+{count}', '+{count}'],
  'cell.notes': ['{count} 条', '{count}'],
  'edit.label': ['{column}：{name}', '{column}: {name}'],
  'edit.notAmount': ['“{text}”不是金额，没有改', '“{text}” is no amount. Nothing was changed'],
  'edit.notRatio': [
    '“{text}”不是 0–100 的百分数，没有改',
    '“{text}” is no percentage from 0 to 100. Nothing was changed',
  ],
  'edit.tooLong': ['最多 {most} 个字', 'At most {most} {most:character|characters}'],
  'status.pick': ['状态', 'Status'],
  'status.new': ['自己的状态…', 'A status of your own…'],
  'status.name': ['新状态的名称', 'Name of the new status'],
  'status.manage': ['自己的状态', 'Statuses of your own'],
  'column.new': ['加一列', 'Add a column'],
  'column.name': ['新列的名称', 'Name of the new column'],
  'column.manage': ['自己的列和状态', 'Columns and statuses of your own'],
  'column.none': ['还没有自己的列', 'No columns of your own yet'],
  'status.none': ['还没有自己的状态', 'No statuses of your own yet'],
  'named.rename': ['重命名“{name}”', 'Rename “{name}”'],
  'named.remove': ['删除“{name}”，可撤销', 'Remove “{name}”; can be undone'],
  'named.add': ['添加', 'Add'],
  'notes.title': ['{name}的备注', 'Notes on {name}'],
  'notes.add': ['写一条备注，回车', 'A note, then Enter'],
  'notes.none': ['还没有备注', 'No notes yet'],
  'notes.remove': ['删除这条备注', 'Remove this note'],
  'notes.failed': ['没有存上，请再试一次', 'Not saved: try again'],
  pasted: ['粘贴了 {count} 格', '{count} {count:cell|cells} pasted'],
  'pasted.some': [
    '粘贴了 {count} 格，{left} 格读不懂，没有改',
    '{count} {count:cell|cells} pasted; {left} could not be read and were left alone',
  ],
  'pasted.none': ['这里不能粘贴', 'Nothing can be pasted here'],
  undone: ['已撤销', 'Undone'],
  redone: ['已重做', 'Done again'],
  'undo.none': ['没有可撤销的', 'Nothing to undo'],
  unsaved: [
    '{count} 处没有存上，内容还在格子里',
    '{count} {count:change|changes} not saved; what you typed is still in place',
  ],
  'copied.cell': ['已复制这一格', 'Cell copied'],
  sorted: ['按“{column}”{direction}', 'By {column}, {direction}'],
  'sorted.clear': ['恢复加入的顺序', 'Back to the order of adding'],

  // selected rows
  picked: ['已选 {count}', '{count} selected'],
  'picked.clear': ['取消选择', 'Clear the selection'],
  'picked.sum': ['询价 {quote} · 净 {net}', 'Quote {quote} · net {net}'],
  'picked.cpm': ['CPM {cpm}', 'CPM {cpm}'],
  'picked.status': ['状态', 'Status'],
  'picked.tags': ['标签', 'Tags'],
  'picked.tag.place': ['加一个标签，回车', 'A tag, then Enter'],
  'picked.compare': ['对比', 'Compare'],
  move: ['移到…', 'Move to…'],
  'move.title': ['移到哪个名单', 'Move to which list'],
  'move.none': ['还没有别的名单。', 'There is no other list yet.'],
  'move.done': ['已把 {count} 位移到“{list}”', '{count} moved to “{list}”'],
  'move.some': [
    '已把 {count} 位移到“{list}”，{already} 位那里已有，留在原处',
    '{count} moved to “{list}”; {already} there before stay here',
  ],
  'move.already': ['“{list}”里都已有，留在原处', 'All of them are in “{list}” already and stay here'],
  'move.full': [
    '“{list}”的自定状态或列已满，没有移动',
    '“{list}” has no room for more statuses or columns: nothing was moved',
  ],
  'move.gone': ['“{list}”已不在，没有移动', '“{list}” is gone: nothing was moved'],
  'picked.out': ['移出名单', 'Take out'],
  'out.done': ['移出了 {count} 位', '{count} taken out'],
  refresh: ['刷新价格', 'Refresh prices'],
  'refresh.hint': [
    '向平台重新获取所选达人的报价和数据，按次付费；只在点击时进行',
    'Fetches prices and figures of the chosen creators anew, at a price a call; only by this click',
  ],
  'refresh.many': ['一次最多刷新 {most} 位', 'At most {most} {most:creator|creators} at once'],
  'refresh.running': ['正在刷新 {done} / {count}', 'Refreshing {done} of {count}'],
  'refresh.done': ['已刷新 {count} 位', '{count} refreshed'],
  'refresh.failed': ['{count} 位没有刷新成功', '{count} could not be refreshed'],
  'refresh.stop': ['停止', 'Stop'],
  'refresh.again': ['重试这些', 'Try these again'],
  'refresh.close': ['知道了', 'Done'],

  // totals
  totals: ['合计', 'Totals'],
  'totals.note': ['不含排除', 'without excluded'],
  'totals.count': ['{count} 位', '{count}'],
  'totals.median': ['中位 Σ {sum}', 'Σ median {sum}'],
  'totals.fee': ['费 {fee}', 'Fee {fee}'],
  'totals.rebate': ['返 {rebate}', 'back {rebate}'],
  'totals.cpm': [
    'CPM = Σ报价 ÷ Σ中位数 × 1000，只算两者都有的',
    'CPM = Σ price ÷ Σ median × 1000, of those that have both',
  ],
  'totals.ta': [
    'TA-CPM = Σ报价 ÷ Σ（中位数 × TA 占比）× 1000，只算三者都有的',
    'TA-CPM = Σ price ÷ Σ (median × TA share) × 1000, of those that have all three',
  ],
  'totals.ta.audience': [
    '按观众占比：{cpm}，{count}/{all} 位',
    'By the shares of the audience: {cpm}, {count} of {all}',
  ],
  'totals.ta.fans': [
    '只有粉丝占比的不混在一起：{cpm}，{count}/{all} 位',
    'Those with shares of fans only are a sum apart: {cpm}, {count} of {all}',
  ],
  'totals.ta.of': ['{count}/{all}', '{count}/{all}'],
  'totals.ta.byFans': ['粉丝', 'fans'],
  'totals.unsure': [
    '{count} 位的平台报价不确定能买到，没有算进合计',
    '{count} left out: the platform’s price may not be had',
  ],
  'totals.expected': [
    '预期 CPM = Σ报价 ÷ Σ预期播放 × 1000',
    'Expected CPM = Σ price ÷ Σ expected plays × 1000',
  ],
  'totals.platform': ['{count} 位用平台报价顶替', '{count} by the platform’s price'],
  'totals.tax': ['含税净成本 {tax}', 'Net with tax {tax}'],
} as const satisfies Messages;
