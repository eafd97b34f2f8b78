import type { Messages } from '../language/translate';

/** The studio's words on the options page, outside of its own section. */
export const studioOptions = {
  nav_studio: ['创作者中心', 'Studio'],
  yuanPerStudioCall: ['TikOmni 每次调用', 'A call of TikOmni'],
  yuanPerStudioCallHint: [
    '创作者后台的数据由 TikOmni 或兼容服务计费。填 0 只显示次数。',
    'TikOmni, or a compatible service, bills the studio’s figures. 0: only calls.',
  ],
  studioHost: ['创作者中心的数据服务', 'Service for the studio'],
} as const satisfies Messages;

/** Its words in the workspace's bar. */
export const studioPlace = {
  'place.studio': ['创作者中心', 'Studio'],
} as const satisfies Messages;
