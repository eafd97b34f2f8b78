import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';

/** The two kinds of plays, by the API's own names. */
type Base = 'vv' | 'sn';
type Length = '1_20' | '21_60' | '60';

export type MetricId = `xingtu.costs.${Base}.${'plays' | `${'cpm' | 'cpe'}.${Length}`}`;

const LENGTHS = [
  ['1_20', '1–20 秒', '1–20 s'],
  ['21_60', '21–60 秒', '21–60 s'],
  ['60', '60 秒以上', 'over 60 s'],
] as const satisfies [Length, string, string][];

const ZH = 'API 的字段名。平台未说明两种播放的区别，哪个是自然播放未经确认。';
const EN =
  'is the API’s own name. How the two kinds of plays differ is not documented, and which of them is organic is not confirmed.';

const words = (base: Base, field: string): [MetricId, MetricWords][] => [
  [
    `xingtu.costs.${base}.plays`,
    {
      label: [`播放（${field}）`, `Plays (${field})`],
      definition: [
        `平台用来折算下面成本的播放数。${field} 是 ${ZH}`,
        `The plays that the costs below are reckoned on. ${field} ${EN}`,
      ],
    },
  ],
  ...LENGTHS.flatMap(([length, zh, en]): [MetricId, MetricWords][] => [
    [
      `xingtu.costs.${base}.cpm.${length}`,
      {
        label: [`CPM（${field}）· ${zh}`, `CPM (${field}), ${en}`],
        definition: [
          `平台给出的每千次播放成本（元），按 ${field} 的播放数。${field} 是 ${ZH}`,
          `What a thousand plays cost in yuan, by the platform, on the plays of ${field}. ${field} ${EN}`,
        ],
        formula: [`报价 ÷ ${field} × 1,000`, `price ÷ ${field} × 1,000`],
      },
    ],
    [
      `xingtu.costs.${base}.cpe.${length}`,
      {
        label: [`CPE（${field}）· ${zh}`, `CPE (${field}), ${en}`],
        definition: [
          `平台给出的每次互动成本（元），按 ${field} 的播放数。${field} 是 ${ZH}`,
          `What an engagement costs in yuan, by the platform, on the plays of ${field}. ${field} ${EN}`,
        ],
      },
    ],
  ]),
];

/** The figures. */
export const metrics = Object.fromEntries([...words('vv', 'VV'), ...words('sn', 'SN VV')]) as Record<
  MetricId,
  MetricWords
> satisfies MetricDictionary;

/** The titles of the blocks. */
export const titles = {
  'xingtu.costs.vv': ['按 VV 播放', 'On plays of VV'],
  'xingtu.costs.sn': ['按 SN VV 播放', 'On plays of SN VV'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {
  'xingtu.costs.base': [
    'API 的字段名，平台未说明含义：是否为自然播放未经确认。',
    'The API’s own name, and its meaning is not documented: whether these plays are organic is not confirmed.',
  ],
} as const satisfies NoteWords;

export type NoteId = keyof typeof notes;
