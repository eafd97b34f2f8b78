import type { Message, Messages } from '../language/translate';
import type { SharingProblem } from '../lists/sharing/state';

/** Words about lists that are shared with a team. */
export const sharingMessages = {
  title: ['团队共享', 'Team'],
  'nav.open': ['团队共享', 'Team'],
  'nav.shared': ['与团队共享', 'Shared with the team'],
  back: ['返回名单', 'Back to the lists'],
  loading: ['正在读取…', 'Reading…'],
  failed: ['没能读取共享状态。', 'How sharing stands could not be read.'],
  retry: ['重试', 'Try again'],
  cancel: ['取消', 'Cancel'],

  'join.title': ['与团队共享名单', 'Share lists with your team'],
  'join.what': [
    '你选中的名单会与团队成员互相同步：名单的条款、其中的达人与你填写的内容，以及对这些达人的备注。其他名单，以及对不在共享名单里的达人的备注，不会离开这个浏览器。',
    'The lists you choose are kept in step with your team: their terms, the creators in them with what you enter, and the notes on these creators. Other lists, and notes on creators in no shared list, never leave this browser.',
  ],
  'join.who': [
    '能读取这个文件夹的人都看得到它们：你的团队成员，以及服务器的管理员。费用为零，不产生调用。',
    'Everyone who can read the folder sees them: the members of your team and the server’s administrators. It costs nothing and makes no call.',
  ],
  'join.place': ['文件放在哪里', 'Where the files are'],
  'join.gateway': ['团队网关', 'The team’s gateway'],
  'join.webdav': ['WebDAV 文件夹', 'A WebDAV folder'],
  'join.gateway.as': ['{address}，成员名 {user}', '{address}, as {user}'],
  'join.gateway.none': [
    '还没有连接团队网关。可在设置的“连接”里填写网关地址与个人密钥，或改用 WebDAV 文件夹。',
    'No team gateway is set up. Enter its address and your key under “Connection” in the options, or use a WebDAV folder.',
  ],
  'join.gateway.noLists': [
    '这个团队网关不保存共享名单。请联系管理员，或改用 WebDAV 文件夹。',
    'This team gateway keeps no shared lists. Ask its administrator, or use a WebDAV folder.',
  ],
  'join.options': ['打开设置', 'Open the options'],
  'join.name': ['你的名字', 'Your name'],
  'join.name.hint': ['团队成员看到的名字。', 'What your team reads.'],
  'join.address': ['文件夹地址', 'Address of the folder'],
  'join.address.hint': [
    '以 https:// 开头。文件夹须已存在，团队每人一个文件。',
    'It begins with https://. The folder has to exist; each member has one file in it.',
  ],
  'join.user': ['用户名', 'User name'],
  'join.password': ['密码', 'Password'],
  'join.password.hint': [
    '存于扩展的私有文件，只发往这个地址。',
    'It is kept in a private file of the extension, and goes to this address only.',
  ],
  'join.file': ['你的文件名', 'Name of your file'],
  'join.file.hint': [
    '小写字母、数字、- 或 _，最多 32 个。每位成员不同；在另一台电脑上用同一个。',
    'Lower-case letters, digits, - or _, at most 32. Another one for each member; the same one on your other computers.',
  ],
  'join.bad.name': ['请填写名字。', 'Enter a name.'],
  'join.bad.address': ['请填写以 https:// 开头的地址。', 'Enter an address that begins with https://.'],
  'join.bad.user': ['请填写用户名。', 'Enter the user name.'],
  'join.bad.password': ['请填写密码。', 'Enter the password.'],
  'join.bad.file': ['只能用小写字母、数字、- 和 _。', 'Only lower-case letters, digits, - and _.'],
  'join.go': ['加入团队', 'Join the team'],
  'join.going': ['正在连接…', 'Connecting…'],
  'join.refused': [
    '没有得到访问这个地址的权限，什么也没有发送。',
    'The permission for this address was not given, so nothing was sent.',
  ],

  'state.as': [
    '你以 {name}（{me}）的身份加入了团队：{place}',
    'You are {name} ({me}) in the team at {place}',
  ],
  'state.exchanged': ['上次同步：{age}', 'Last exchange: {age}'],
  'state.never': ['还没有同步过', 'Nothing was exchanged yet'],
  'state.waiting': ['有改动等待同步。', 'Changes wait to be exchanged.'],
  'state.paused': [
    '将自动重试。你的改动保存在本机，不会丢失。',
    'It is tried again by itself. Your changes are kept here and are not lost.',
  ],
  'state.stopped': [
    '同步已停止，直到你处理。你的改动保存在本机，不会丢失。',
    'Sharing rests until you act. Your changes are kept here and are not lost.',
  ],
  'state.full': [
    '团队还有 {count} 个名单没能放进来：名单已满。请删除一些名单。',
    '{count} more {count:list|lists} of the team could not be taken in: you have as many as can be kept. Remove some.',
  ],
  'state.now': ['立即同步', 'Exchange now'],
  'state.password': ['用新密码重试', 'Try the new password'],
  'state.rights': ['授权访问', 'Give the permission'],

  'members.title': ['成员', 'Members'],
  'members.none': ['还没有其他成员。', 'There are no other members yet.'],
  'members.lists': ['共享 {count} 个名单', '{count} shared {count:list|lists}'],
  'members.at': ['更新于 {age}', 'changed {age}'],
  'members.notJson': [
    '这位成员的文件已损坏，之前读到的内容照旧。',
    'This member’s file is spoilt; what was read of it before still counts.',
  ],
  'members.notOurs': [
    '这个文件不是共享文件，未读取。',
    'This file is not one of shared lists, and is not read.',
  ],
  'members.newer': [
    '这个文件来自更新的版本，请更新 KOL Lens；之前读到的内容照旧。',
    'This file is of a newer version: update KOL Lens. What was read of it before still counts.',
  ],
  'members.tooLarge': ['这个文件太大，未读取。', 'This file is too large and is not read.'],
  'members.bad': [
    '{count} 处内容不合规则，已略过',
    '{count} {count:part|parts} did not fit and {count:was|were} left out',
  ],
  'members.ahead': [
    '{count} 处改动的时间在未来（对方时钟有误），到时才生效',
    '{count} {count:change|changes} dated in the future (a wrong clock): they count when their time comes',
  ],

  'lists.title': ['共享哪些名单', 'Which lists are shared'],
  'lists.none': ['还没有名单。', 'There are no lists yet.'],
  'lists.team': ['团队的其他名单', 'Other lists of the team'],
  'lists.by': ['{names} 共享', 'shared by {names}'],
  'lists.take': ['加入我的名单', 'Take it in'],
  'list.share': ['与团队共享…', 'Share with the team…'],
  'list.unshare': ['停止共享', 'Stop sharing'],
  'list.ask': ['与团队共享“{name}”？', 'Share “{name}” with the team?'],
  'list.ask.text': [
    '团队所有人（目前另有 {count} 位）会看到并能修改这个名单：条款、达人、状态、报价、理由，以及大家对这些达人的备注。停止共享后，成员已有的内容会留在他们那里。',
    'Everyone in the team ({count} {count:other|others} so far) will see and can change this list: terms, creators, statuses, quotes, reasons, and everyone’s notes on these creators. If you stop sharing later, they keep what they have.',
  ],
  'list.ask.go': ['共享', 'Share'],
  'figures.label': ['同时共享这些达人的数据快照', 'Share the snapshots of these creators too'],
  'figures.hint': [
    '你付费得到的价格、粉丝等历史数据，让团队的价格线连成一条。带来源与日期；成员自己的数据不会被替换。',
    'Prices, followers and other figures that you paid for, so that the price line is the team’s. With source and day; no member’s own figures are replaced.',
  ],

  'leave.go': ['退出团队…', 'Leave the team…'],
  'leave.ask': ['退出团队？', 'Leave the team?'],
  'leave.text': [
    '名单留在这个浏览器里，变成你的私有名单；你写给团队的内容留在团队。',
    'The lists stay in this browser as private ones, and what you wrote for the team stays with the team.',
  ],
  'leave.yes': ['退出', 'Leave'],

  'lost.title': [
    '{count} 处你的修改被同时的修改替换了',
    'Changes of yours that others’ changes replaced: {count}',
  ],
  'lost.text': [
    '你和对方在互相看到之前修改了同一格，较晚的一个生效。',
    'You and another member changed the same cell before either saw the other’s; the later one stands.',
  ],
  'lost.mine': ['你写的：{value}', 'You wrote: {value}'],
  'lost.theirs': ['{name} 写的：{value}', '{name} wrote: {value}'],
  'lost.back': ['换回我的', 'Put mine back'],
  'lost.keep': ['保留', 'Keep theirs'],
  'lost.settle': ['知道了', 'Dismiss'],
  'lost.someone': ['另一位成员', 'another member'],
  'lost.count': ['{count} 处被替换', '{count} replaced'],

  'bar.label': ['与团队共享', 'Shared with the team'],
  'bar.by': ['{name} · {age}修改', 'changed by {name} {age}'],
  'bar.you': ['你', 'you'],
  'bar.nothing': ['还没有改动记录', 'no changes yet'],
  'bar.trouble': ['同步出了问题', 'Sharing has a problem'],
  'changes.open': ['最近改动', 'Recent changes'],
  'changes.none': ['还没有改动记录。', 'There are no changes yet.'],
  'change.shared': ['共享了这个名单', 'shared this list'],
  'change.added': ['添加了 {count} 位达人：{names}', 'added {count} {count:creator|creators}: {names}'],
  'change.out': ['移出了 {name}', 'took out {name}'],
  'change.in': ['移回了 {name}', 'brought back {name}'],
  'change.cell': ['{name} · {cell}：{before} → {value}', '{name} · {cell}: {before} → {value}'],
  'change.term': ['{cell}：{before} → {value}', '{cell}: {before} → {value}'],
  'change.named': ['状态或列：{before} → {value}', 'status or column: {before} → {value}'],
  'change.tagOn': ['{name} · 加标签“{tag}”', '{name} · tagged “{tag}”'],
  'change.tagOff': ['{name} · 去标签“{tag}”', '{name} · tag “{tag}” taken off'],
  'cell.target': ['目标受众', 'Target audience'],
  'cell.note': ['备注', 'Note'],
  'cell.other': ['其他', 'Other'],
  'cell.target.changed': ['已修改', 'changed'],
  'note.by': ['{name} 写', 'by {name}'],
} as const satisfies Messages;

/** What went wrong in an exchange with the team, and what to do next. */
export const sharingProblems: Readonly<Record<SharingProblem, { title: Message; next: Message }>> = {
  offline: {
    title: ['没有网络', 'There is no network'],
    next: ['恢复联网后会自动同步。', 'Sharing goes on by itself once there is one.'],
  },
  unreachable: {
    title: ['连不上团队的服务器', 'The team’s server cannot be reached'],
    next: ['请检查网络，或联系管理员。', 'Check your network, or ask the administrator.'],
  },
  permission: {
    title: ['没有访问团队服务器的权限', 'The team’s server may not be called'],
    next: ['请授权访问这个地址。', 'Give the permission for its address.'],
  },
  key: {
    title: ['密钥或密码不被接受', 'The key or password is not accepted'],
    next: [
      '可能已被管理员收回。请更新密钥后再试，或退出团队。',
      'The administrator may have taken it back. Enter a new one and try again, or leave the team.',
    ],
  },
  member: {
    title: ['服务器不允许你写入这个文件', 'The server does not let you write this file'],
    next: ['文件名须与你的成员名一致，请联系管理员。', 'The name has to be your own; ask the administrator.'],
  },
  foreign: {
    title: ['这个文件名已被别的内容占用', 'A file of another kind has this name already'],
    next: ['什么也没有覆盖。请换一个文件名。', 'Nothing was written over. Choose another name.'],
  },
  newer: {
    title: ['你的文件来自更新的版本', 'Your file is of a newer version'],
    next: ['什么也没有覆盖。请更新 KOL Lens。', 'Nothing was written over. Update KOL Lens.'],
  },
  folder: {
    title: ['这个地址不是共享文件夹', 'There is no folder of shared lists at this address'],
    next: ['请检查地址，或联系管理员。', 'Check the address, or ask the administrator.'],
  },
  tooLarge: {
    title: ['共享的内容太大', 'What is shared is too large'],
    next: ['请少共享一些名单，或不共享快照。', 'Share fewer lists, or no snapshots.'],
  },
  storage: {
    title: ['没能读写本机的数据库', 'The database of this browser failed'],
    next: [
      '请重试；仍不行请看设置的“备份与清除”。',
      'Try again; if it goes on, see “Backup and deletion” in the options.',
    ],
  },
};
