import { App } from '../../../../entrypoints/options/App';
import type { Session } from '../../../../lib/settings/session';
import { type Answers, fails, never } from '../background';
import { HOUR, MINUTE, NOW } from '../samples';
import { inYuan, settings } from '../session';
import type { State, User } from '../state';

const WIDTH = 1100;
const HEIGHT = 720;

interface Shown {
  session?: Partial<Session>;
  height?: number;
  answers?: Answers;
  act?(user: User): Promise<void>;
}

const shown = (name: string, { session, ...own }: Shown = {}): State => ({
  name,
  width: WIDTH,
  session,
  draw: () => <App />,
  own: { height: HEIGHT, ...own },
});

const team: Partial<Session> = {
  settings: { ...settings, region: 'team', team: { address: 'https://gw.example.com:8443' } },
  maskedTeamKey: 'klk-••••3f9a',
};
const teamAnswers: Answers = {
  'team.info': () => ({
    address: 'https://gw.example.com:8443',
    at: NOW - 3 * MINUTE,
    info: {
      version: '1',
      user: 'li',
      day: new Date(NOW + 8 * HOUR).toISOString().slice(0, 10),
      host: 'global',
      left: { user: 88, team: 61 },
      limits: { user: 100, team: 1000 },
      lists: true,
    },
  }),
};

const without: Partial<Session> = { hasToken: false, maskedToken: undefined };

/** The options. */
export const options: readonly State[] = [
  { ...shown('all rows'), own: { height: 5200 } },
  { ...shown('all rows, calls in yuan', { session: inYuan }), own: { height: 5200 } },
  {
    ...shown('all rows, first run', { session: { ...without, settings: { ...settings, source: 'unset' } } }),
    own: {
      height: 4600,
      answers: {
        'ledger.list': () => [],
        'storage.info': () => ({ entries: 0, bytes: 0 }),
        'memory.info': () => ({ snapshots: 0, creators: 0, bytes: 0 }),
        'studio.state': () => ({ consent: false, login: 'none', loggedIn: false }),
      },
    },
  },
  { ...shown('consent, first run', { session: { consentDue: { why: 'first' } } }), own: { height: 900 } },
  {
    ...shown('consent, used before', { session: { consentDue: { why: 'existing' } } }),
    own: { height: 980 },
  },
  shown('after an update', { session: { news: true } }),
  shown('consent taken back', {
    answers: { 'consent.last': () => ({ given: true, practices: 1, at: NOW }) },
    act: (user) => user.press('[data-consent-take-back]'),
  }),
  shown('diagnostics', {
    answers: {
      'storage.troubles': () => [{ at: NOW, endpoint: 'xingtu.base', code: 'denied', apiCode: 302 }],
      'lists.all': () => ({ lists: [] }),
    },
    act: (user) => user.press('#diagnostics button'),
  }),
  shown('sample data', { session: { ...without, settings: { ...settings, source: 'sample' } } }),
  shown('notice of the daily cap', { session: { capNotice: true } }),
  shown('token accepted', { act: (user) => user.press('#token [class*="wayFoot"] button') }),
  shown('token being tested', {
    answers: { 'token.test': never },
    act: (user) => user.press('#token [class*="wayFoot"] button'),
  }),
  shown('token rejected', {
    answers: { 'token.test': () => ({ failure: { code: 'tokenInvalid', charged: 'no' } }) },
    act: (user) => user.press('#token [class*="wayFoot"] button'),
  }),
  shown('new token, doubtful', {
    session: without,
    act: (user) => user.type('#token input', 'Bearer my token'),
  }),
  shown('number out of range', { act: (user) => user.type('#timeoutSeconds input', '9999') }),
  shown('plain HTTP asks', { act: (user) => user.press('#region button:nth-of-type(2)') }),
  shown('team gateway', { session: team, answers: teamAnswers, height: 1700 }),
  shown('team gateway, entering it', {
    height: 1700,
    act: (user) => user.press('#region button:nth-of-type(3)'),
  }),
  shown('set by the organisation', {
    session: {
      ...team,
      maskedTeamKey: undefined,
      managed: ['region', 'team', 'language', 'dailyCap', 'launcherChip', 'sites'],
    },
    height: 5200,
  }),
  shown('team gateway, key refused', {
    session: team,
    answers: { ...teamAnswers, 'team.test': () => ({ failure: { code: 'teamKey', charged: 'no' } }) },
    act: (user) => user.press('[data-team-test]'),
  }),
  shown('forget everything asks', { act: (user) => user.press('#forget button') }),
  shown('settings cannot be read', {
    answers: { 'session.get': fails({ code: 'storageCorrupt', charged: 'no' }) },
  }),
  shown('settings cannot be saved', {
    session: { ...without, settings: { ...settings, source: 'unset' } },
    answers: { 'settings.set': fails({ code: 'storageFull', charged: 'no' }) },
    act: (user) => user.press('#sample button'),
  }),
];
