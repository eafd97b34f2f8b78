import { App } from '../../../../entrypoints/panel/App';
import type { Reply } from '../../../../lib/messages/protocol';
import type { Failure } from '../../../../lib/report/failure';
import type { Session } from '../../../../lib/settings/session';
import { fails, never } from '../background';
import { SUBJECTS, sampleSection } from '../samples';
import { session, settings } from '../session';
import type { OwnDocument, State } from '../state';

const HEIGHT = 720;
const { creator, video } = SUBJECTS;

interface Shown {
  claim?: Partial<Reply<'panel.claim'>>;
  /** The session did not come with the claim. */
  sessionless?: true;
  failure?: Failure;
  session?: Partial<Session>;
  own?: OwnDocument;
}

/** The panel as it is after a claim. */
const opened = (name: string, { claim, sessionless, failure, session: other, own }: Shown = {}): State => ({
  name,
  session: other,
  draw: () => (
    <App
      start={{
        claim: {
          claimed: true,
          tabId: 1,
          ...(!sessionless && { session: { ...session, ...other } }),
          ...claim,
        },
        heard: [],
        stop: () => {},
        ...(failure && { failure, again: () => {} }),
      }}
    />
  ),
  own: { height: HEIGHT, ...own },
});

const withSource = (source: Session['settings']['source']): Partial<Session> => ({
  settings: { ...settings, source },
  ...(source !== 'live' && { hasToken: false }),
});

/** The side panel. */
export const panel: readonly State[] = [
  opened('no ticket', { claim: { claimed: false } }),
  opened('claim failed', { failure: { code: 'storageCorrupt', charged: 'no' } }),
  opened('session cannot be read', {
    sessionless: true,
    own: { answers: { 'session.get': fails({ code: 'storageFull', charged: 'no' }) } },
  }),
  opened('first run', { claim: { subject: creator }, session: withSource('unset') }),
  opened('no subject'),
  opened('no token', {
    claim: { subject: creator },
    session: { hasToken: false },
    own: { answers: { 'report.load': fails({ code: 'noToken', charged: 'no' }) } },
  }),
  opened('report from the cache', {
    claim: { subject: creator, ready: sampleSection(creator, 'xingtu.overview') },
  }),
  opened('report of a work', { claim: { subject: video } }),
  opened('loading', { claim: { subject: creator }, own: { answers: { 'report.load': never } } }),
  opened('page moved on: asks', {
    claim: { subject: creator, moved: true },
    own: {
      answers: {
        'report.plan': () => ({ calls: 4, cached: 0, free: false }),
        'report.load': ({ section, options }) => ({ section, options, blocks: [], failures: [], missing: 4 }),
      },
    },
  }),
  opened('background gone', {
    claim: { subject: creator },
    own: { answers: { 'report.load': fails({ code: 'extensionUpdated', charged: 'no' }) } },
  }),
  opened('sample data', { claim: { subject: creator }, session: withSource('sample') }),
  opened('notice of the daily cap', { claim: { subject: creator }, session: { capNotice: true } }),
  opened('private window', { claim: { subject: creator }, session: { noReportTab: true } }),
  opened('own work, studio closed', {
    claim: { subject: video, own: true },
    own: { answers: { 'studio.state': () => ({ consent: false, login: 'none', loggedIn: false }) } },
  }),
  opened('own work', { claim: { subject: video, own: true } }),
];
