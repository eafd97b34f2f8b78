import { App } from '../../../../entrypoints/popup/App';
import type { Session } from '../../../../lib/settings/session';
import { type Answers, fails } from '../background';
import { SUBJECTS } from '../samples';
import { inYuan, settings } from '../session';
import type { State, User } from '../state';

const WIDTH = 382;

interface Shown {
  session?: Partial<Session>;
  answers?: Answers;
  act?(user: User): Promise<void>;
}

const shown = (name: string, { session, ...own }: Shown = {}): State => ({
  name,
  width: WIDTH,
  session,
  draw: () => <App />,
  own,
});

const paste = (text: string) => (user: User) => user.type('textarea', text);

/** The popup. */
export const popup: readonly State[] = [
  shown('first run', {
    session: { settings: { ...settings, source: 'unset' }, hasToken: false, callsToday: 0 },
    answers: { 'recent.list': () => [], 'popup.subject': () => ({}) },
  }),
  shown('consent needed', { session: { consentDue: { why: 'existing' } } }),
  shown('after an update', { session: { news: true } }),
  shown('creator'),
  shown('creator, calls in yuan', { session: inYuan }),
  shown('work, nothing cached', {
    answers: {
      'popup.subject': () => ({ subject: SUBJECTS.video, site: 'douyin' }),
      'popup.glance': ({ subject }) => ({ subject, blocks: [] }),
    },
  }),
  shown('private window', { session: { noReportTab: true } }),
  shown('other site', { answers: { 'popup.subject': () => ({}), 'recent.list': () => [] } }),
  shown('page without a creator', { answers: { 'popup.subject': () => ({ site: 'xiaohongshu' }) } }),
  shown('site switched off', {
    answers: { 'popup.subject': () => ({ subject: SUBJECTS.creator, site: 'xingtu', off: true }) },
  }),
  shown('sample data', { session: { settings: { ...settings, source: 'sample' }, hasToken: false } }),
  shown('no token', { session: { hasToken: false } }),
  shown('daily cap reached', { session: { callsToday: 500 } }),
  shown('page cannot be read', {
    answers: {
      'popup.subject': fails({ code: 'internal', charged: 'no' }),
      'recent.list': fails({ code: 'storageCorrupt', charged: 'no' }),
    },
  }),
  shown('one link pasted', { act: paste('https://www.douyin.com/video/7312345678901234567') }),
  shown('links pasted', {
    act: paste(
      [
        'https://www.douyin.com/video/7312345678901234567',
        'https://v.douyin.com/abc123/',
        '6512345678901234567',
        '5e8a1b2c3d4e5f6071829304',
        'https://example.com/',
      ].join('\n'),
    ),
  }),
  shown('a list as it was left', {
    answers: {
      'pasted.get': () => ({
        text: [
          'https://www.douyin.com/video/7312345678901234567',
          'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6512345678901234567',
        ].join('\n'),
        choice: 'any',
        opened: ['douyin/item/7312345678901234567'],
      }),
    },
  }),
  shown('ids and names', {
    answers: {
      'pasted.get': () => ({
        text: '抖音号：dy_lu.2026\n小红书号：10324824430\n小鹿的厨房日记\nhttps://v.douyin.com/abc123/',
        choice: 'any',
        opened: [],
      }),
      'lookup.find': ({ inquiry }) => ({
        failures: [],
        missing: inquiry.by === 'link' || inquiry.platform === 'pugongying' ? 1 : 0,
        others:
          inquiry.by === 'name'
            ? [
                { subject: SUBJECTS.creator, name: '小鹿的厨房日记', place: '浙江 杭州' },
                { subject: { ...SUBJECTS.creator, id: '6512345678901234568' }, name: '小鹿的厨房' },
              ]
            : [],
        ...(inquiry.by === 'id' && { accepted: { subject: SUBJECTS.creator, name: '小鹿同学' } }),
      }),
    },
  }),
  shown('nothing in the text', { act: paste('！！！') }),
];
