import type { Message, Messages } from '../language/translate';

/** What users most likely want to hear of in the newest version. The English begins a point of the newest section of `CHANGELOG.md`. */
export const NEWS: readonly Message[] = [
  ['KOL Lens 先征得同意。', 'KOL Lens asks first.'],
  ['付过费的数据会记住。', 'What you paid for is remembered.'],
  ['名单。', 'Lists.'],
  ['遇到达人，随手记下。', 'Note it where you meet it.'],
  ['最多对比十位达人。', 'Compare up to ten creators.'],
  ['目标受众。', 'A target audience.'],
];

/** The line after an update. */
export const newsWords = {
  updated: ['KOL Lens 已更新到 {version}', 'KOL Lens was updated to {version}'],
  open: ['更新了什么', 'What is new'],
  close: ['知道了', 'Got it'],
} as const satisfies Messages;
