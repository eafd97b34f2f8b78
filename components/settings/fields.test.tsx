import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/schema';
import { ChoiceRow, NumberRow, SwitchRow } from './fields';

const session = vi.hoisted((): { settings: object; language: string; managed?: string[] | undefined } => ({
  settings: {},
  language: 'en',
}));
vi.mock('../session/session', () => ({
  useLanguage: () => session.language,
  useSession: () => session,
  failureOf: () => undefined,
}));

beforeEach(() => Object.assign(session, { settings: DEFAULT_SETTINGS, language: 'en', managed: undefined }));

const rows: [keyof Settings, () => string][] = [
  [
    'dailyCap',
    () => renderToStaticMarkup(<NumberRow setting="dailyCap" label="Cap" hint="A hint." unit="calls" />),
  ],
  [
    'language',
    () =>
      renderToStaticMarkup(
        <ChoiceRow setting="language" label="Language" options={[{ value: 'en', label: 'English' }]} />,
      ),
  ],
  [
    'launcherChip',
    () => renderToStaticMarkup(<SwitchRow setting="launcherChip" label="Chip" hint="A hint." />),
  ],
];

test.each(rows)(
  'the setting %s is off and says so where the organisation has set it, and only there',
  (name, draw) => {
    expect(draw()).not.toMatch(/disabled|Set by/);
    session.managed = ['theme'];
    expect(draw()).not.toMatch(/disabled|Set by/);
    session.managed = [name];
    expect(draw()).toMatch(/<(input|select)[^>]* disabled=""/);
    expect(draw()).toContain('Set by your organisation');
    session.language = 'zh-CN';
    expect(draw()).toContain('由你的组织设置');
  },
);
