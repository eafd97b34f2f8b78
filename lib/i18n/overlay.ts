import type { Messages } from '../language/translate';

/** Words of the overlay in the page itself. They come with the greeting, in one language, so that no page loads both. */
export const overlayMessages = {
  open: ['打开 KOL Lens', 'Open KOL Lens'],
  close: ['收起 KOL Lens', 'Close KOL Lens'],
  hint: ['拖动或按方向键可移动', 'Drag or use arrow keys to move'],
  resize: ['面板宽度', 'Panel width'],
  updated: ['KOL Lens 已更新，请刷新本页', 'KOL Lens was updated: reload this page'],
  nothing: ['本页没有可识别的达人或作品', 'No creator or work on this page'],
  failed: ['没有打开，请重试', 'It did not open, try again'],
} as const satisfies Messages;
