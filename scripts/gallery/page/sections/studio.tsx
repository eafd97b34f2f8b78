import { SectionView } from '../../../../components/report/SectionView';
import { untouched } from '../../../../components/report/state';
import { AccessCard } from '../../../../components/studio/AccessCard';
import { StudioBlock } from '../../../../components/studio/StudioBlock';
import { App } from '../../../../entrypoints/workspace/App';
import { studioAccountSections, studioItemSections } from '../../../../lib/report/sections';
import type { StudioState } from '../../../../lib/settings/studio';
import { OPEN_STUDIO } from '../answers';
import { type Answers, fails } from '../background';
import { SUBJECTS, sampleSection } from '../samples';
import { settings } from '../session';
import type { State, User } from '../state';

const nothing = () => {};
const WIDTH = 1360;
const HEIGHT = 640;

const SHUT: StudioState = { consent: false, login: 'none', loggedIn: false };

/** How far a user is on the way to the studio. */
const STEPS: Readonly<Record<string, StudioState>> = {
  'nothing done': SHUT,
  'consent given': { ...SHUT, consent: true },
  'key there': { ...SHUT, consent: true, maskedKey: 'tk_7…mB4c' },
  'logged out': { ...OPEN_STUDIO, loggedIn: false },
};

const screen = (
  name: string,
  hash: string,
  own: { height?: number; answers?: Answers; act?(user: User): Promise<void> } = {},
  sample = false,
): State => ({
  name,
  width: WIDTH,
  ...(sample && { session: { settings: { ...settings, source: 'sample' as const } } }),
  draw: () => <App />,
  own: { height: HEIGHT, hash, ...own },
});

/** The studio: its access, its screens, its sections. */
export const studio: readonly State[] = [
  ...Object.entries(STEPS).map(([name, state]) => ({
    name: `access, ${name}`,
    draw: () => <AccessCard state={state} />,
  })),
  screen('account', 'studio/account', { height: 900 }),
  screen('account, sample data', 'studio/account', {}, true),
  screen('account, no access', 'studio/account', { answers: { 'studio.state': () => SHUT } }),
  screen('account, login ended', 'studio/account', {
    answers: { 'report.load': fails({ code: 'cookieDead', charged: 'yes', endpoint: 'studio.diagnosis' }) },
  }),
  screen('works, not loaded', 'studio/works'),
  screen('works', 'studio/works?_pages=1'),
  screen('works, download', 'studio/works', { act: (user) => user.press('[data-studio="download"]') }),
  screen('live sessions', 'studio/live?_pages=1', { height: 900 }),
  screen('a work', 'studio/work/7312345678901234567', { height: 900 }),
  ...[...studioAccountSections(), ...studioItemSections()].map((section) => ({
    name: section,
    draw: () => (
      <SectionView
        subject={SUBJECTS.video}
        section={section}
        state={{
          ...untouched(section),
          phase: 'ready',
          result: sampleSection(SUBJECTS.video, section),
          loads: 1,
        }}
        gate="open"
        onLoad={nothing}
        onCancel={nothing}
        onOpen={nothing}
        Block={StudioBlock}
      />
    ),
  })),
];
