import type { MetricDictionary } from './types';

/** Figures that more than one platform gives. */
export const commonMetrics = {
  tgi: {
    label: ['TGI', 'TGI'],
    definition: [
      '该分组在此人群中的占比，相对于其在全平台的占比。100 为平台平均，越高说明越偏好。',
      'How strongly a group is represented here compared with the whole platform. 100 is the platform’s average.',
    ],
    formula: ['分组占比 ÷ 全平台同组占比 × 100', 'share here ÷ share on the whole platform × 100'],
  },
} as const satisfies MetricDictionary;
