import type { Messages } from '../language/translate';

/** The look-up of pasted texts: in the popup, and as a place of the workspace. */
export const lookup = {
  title: ['查询', 'Look up'],
  label: ['链接、分享文本、ID 或昵称', 'Link, share text, ID or nickname'],
  placeholder: [
    '粘贴链接、分享文本、ID 或昵称，每行一个',
    'Paste links, share texts, IDs or nicknames, one per line',
  ],
  platform: ['纯 ID 或昵称所属平台', 'Platform of a bare ID or nickname'],
  clear: ['清空', 'Clear'],
  opened: ['已打开', 'opened'],
  'platform.any': ['自动', 'Auto'],
  'platform.xingtu': ['星图', 'Xingtu'],
  'platform.xhs': ['蒲公英 · 小红书', 'PGY · XHS'],
  'platform.douyin': ['抖音', 'Douyin'],
  count: ['识别出 {count} 个', '{count} found'],
  none: ['没有识别出达人或作品', 'No creator or work found'],
  ambiguous: ['这个 ID 可能是：', 'This ID could be:'],

  'link.text': [
    '短链接，指向哪里要问过平台才知道。',
    'A short link: only its platform knows where it leads.',
  ],
  'link.find': ['解析', 'Resolve'],
  'link.open': ['在标签页中打开', 'Open in a tab'],
  'link.none': [
    '没有解析出达人或作品：抖音只能解析视频的短链接。在标签页中打开，就能在页面上查看。',
    'It leads to no creator or work that we can tell: on Douyin only links to videos can be resolved. Open it in a tab and look at the page there.',
  ],
  'id.text': ['可能是抖音号、小红书号或 UID。', 'It may be a Douyin ID, a Xiaohongshu ID or a UID.'],
  'name.text': ['可能是昵称。', 'It may be a nickname.'],
  'find.xingtu': ['在星图查找', 'Search Xingtu'],
  'find.pugongying': ['在蒲公英查找', 'Search Pugongying'],
  'found.id': ['ID 一致', 'same ID'],
  'found.others': [
    '{market}上没有 ID 一致的达人。按昵称找到这些，请自行核对：',
    'No creator on {market} has this ID. These were found by name; check which one it is:',
  ],
  'found.names': [
    '{market}上按昵称找到这些，请自行核对：',
    'Found by name on {market}. Check which one it is:',
  ],
  'found.none': ['{market}上没有找到。', 'Nothing found on {market}.'],
  fans: ['粉丝 {fans}', 'Followers {fans}'],
  line: ['第 {line} 行', 'Line {line}'],
  more: ['还有 {count} 行没有显示', '{count} more {count:line|lines} not shown'],

  'problem.noSubject': [
    '这是支持的网站，但不是某个达人或作品的页面。',
    'A supported site, but not the page of one creator or one work.',
  ],
  'problem.otherSite': [
    '这个网站不在支持之列：星图、蒲公英、抖音、小红书。',
    'Not one of the supported sites: Xingtu, Pugongying, Douyin, Xiaohongshu.',
  ],
  'problem.otherPlatform': [
    '这个 ID 不属于所选的平台，换一个平台试试。',
    'This ID does not belong to the platform you chose. Try another platform.',
  ],
  'problem.notAnId': ['不是链接、ID，也不像昵称。', 'Neither a link nor an ID, and not like a nickname.'],
  'problem.tooLong': ['这一行太长，不会是链接或 ID。', 'This line is too long for a link or an ID.'],
  'problem.tooMany': [
    '从这一行起没有读取：一次最多 200 行。',
    'Not read from this line on: 200 lines at most.',
  ],
} as const satisfies Messages;
