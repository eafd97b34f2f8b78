import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import type { SharingState } from '../../lib/lists/sharing/state';
import type { Reply } from '../../lib/messages/protocol';
import TeamScreen from './TeamScreen';

const drawn: { language: Language; known: Reply<'sharing.state'> | undefined; failed: boolean } = {
  language: 'en',
  known: undefined,
  failed: false,
};
vi.mock('../session/session', () => ({ useLanguage: () => drawn.language }));
vi.mock('../ui/Toast', () => ({ useToast: () => () => {} }));
vi.mock('../settings/usePermission', () => ({ requestPermission: async () => true }));
vi.mock('./client', () => ({ team: {} }));
vi.mock('./useTeam', () => ({ useTeam: () => ({ ...drawn, renew: () => {} }) }));

const NOW = Date.now();
const state: SharingState = {
  ...{
    place: { kind: 'webdav', address: 'https://dav.example.com/team', user: 'li@x' },
    me: 'li',
    name: 'Li',
  },
  ...{ lists: ['l1'], left: [], figures: false, offset: 0, waiting: false, lost: [], pending: [] },
  members: [
    { id: 'wang', name: 'Wang', at: NOW - 180_000, lists: 1 },
    { id: 'chen', problem: 'newer' },
    { id: 'zhao', name: 'Zhao', at: NOW, lists: 2, bad: 3, ahead: 1 },
  ],
  exchangedAt: NOW - 120_000,
};
const lists = [
  { id: 'l1', name: 'Summer', client: 'Acme', createdAt: 1, entries: 2, changedAt: 1 },
  { id: 'l2', name: 'Private', createdAt: 1, entries: 2, changedAt: 1 },
];
const html = (known: Reply<'sharing.state'> | undefined, language: Language = 'en'): string => {
  Object.assign(drawn, { known, language });
  const screen: ReactNode = <TeamScreen lists={lists} onBack={() => {}} />;
  return renderToStaticMarkup(screen);
};
beforeEach(() => {
  drawn.failed = false;
});

it('joining says what leaves and who sees it before anything is entered, in both languages', () => {
  expect(html({})).toContain('never leave this browser');
  expect(html({})).toContain('administrators');
  expect(html({}, 'zh-CN')).toContain('不会离开这个浏览器');
});

it('a member of a gateway that keeps lists joins as the gateway knows them, and by a name alone', () => {
  const joined = html({ gateway: { address: 'https://gw.example.com', user: 'li', lists: true } });
  expect(joined).toContain('https://gw.example.com, as li');
  expect(joined).toContain('name="name"');
  expect(joined).not.toContain('name="password"');
});

it('without a gateway a folder of WebDAV is asked for, with a password that no browser keeps', () => {
  for (const known of [{}, { gateway: { address: 'https://gw.example.com', user: 'li', lists: false } }]) {
    const asked = html(known);
    expect(asked).toContain('data-join="webdav"');
    expect(asked).toMatch(
      /<input[^>]*autoComplete="off"[^>]*type="password"|<input[^>]*type="password"[^>]*autoComplete="off"/i,
    );
  }
});

it('the team shows its members, with what is wrong with their files', () => {
  const team = html({ state });
  expect(team).toContain('You are Li (li) in the team at https://dav.example.com/team');
  expect(team).toContain('1 shared list · changed 3 min. ago');
  expect(team).toContain('data-member-problem="newer"');
  expect(team).toContain('3 parts did not fit and were left out · 1 change dated in the future');
});

it('each list has a switch that is on for those that are shared', () => {
  const switches = html({ state }).match(/<input[^>]*data-share-list[^>]*>/g) ?? [];
  expect(
    switches.map((one) => [/data-share-list="(\w+)"/.exec(one)?.[1], one.includes('checked=""')]),
  ).toEqual([
    ['l1', true],
    ['l2', false],
  ]);
});

it.each([
  ['unreachable', 'tried again by itself'],
  ['key', 'Sharing rests until you act'],
] as const)('a failure %s says what is next and that nothing is lost', (problem, next) => {
  const failing = html({ state: { ...state, waiting: true, failure: { problem, at: NOW, tries: 1 } } });
  expect(failing).toContain(`data-problem="${problem}"`);
  expect(failing).toContain(next);
  expect(failing).toContain('not lost');
  expect(failing).toContain('Changes wait to be exchanged.');
});

it('a password that is not accepted any more can be entered anew without leaving', () => {
  const failing = html({ state: { ...state, failure: { problem: 'key', at: NOW, tries: 1 } } });
  expect(failing).toContain('data-new-password');
  expect(html({ state })).not.toContain('data-new-password');
});

it('a state that could not be read can be asked for again', () => {
  drawn.failed = true;
  expect(html(undefined)).toContain('Try again');
});
