import { FailureError } from '../../report/failure';
import { checkImport, exportSettings, fileHasNoCap, importSettings } from '../../settings/file';
import { lacksBaseUrl } from '../../settings/rules';
import type { Settings } from '../../settings/schema';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';

/** What decides on the host that calls go to: limits that one host set do not apply to another. */
const hostsOf = ({ region, customBaseUrl, team, generation, studioHost }: Settings) =>
  `${region} ${customBaseUrl} ${team.address} ${generation} ${studioHost}`;

/** The settings: changed one by one, imported and exported. */
export function settingsHandlers(
  { settings, consent, store, studio, orderAll }: HandlerDeps,
  screens: Screens,
): HandlersOf<'settings' | 'choice'> {
  async function change(to: (before: Settings) => Settings): Promise<void> {
    const now = await settings.read();
    // Consent is to one company receiving the login. It is withdrawn before the setting names another company.
    if (now.studioHost !== to(now).studioHost) await studio.setConsent(false);
    const { before, after } = await settings.change(to);
    if (hostsOf(before) !== hostsOf(after)) await store.liftAllLimits();
  }

  async function followManaged(): Promise<void> {
    // Before the user has agreed there are no limits, and no database is made.
    if (!(await consent.due())) await store.liftAllLimits();
    await screens.follow();
  }
  // Where that fails, screens learn of it with their next question.
  settings.onManaged(() => void followManaged().catch(() => {}));

  /** A file switches no badges on: what is read from pages is agreed to in this browser. */
  const withoutConsent = async (imported: Settings): Promise<Settings> => ({
    ...imported,
    badges: (await settings.read()).badges,
  });

  return {
    'settings.set': async ({ settings: given }, sender) => {
      await change((before) => {
        const next = { ...before, ...given };
        if (lacksBaseUrl(next)) throw new FailureError({ code: 'badParameters', charged: 'no' });
        return next;
      });
      return screens.settingsChanged(sender);
    },
    'choice.set': async (given) => {
      await settings.change((before) => ({ ...before, ...given }));
      screens.openings.clear();
      if (given.panelBeside !== undefined) orderAll({ order: 'hello' });
    },
    'settings.check': async ({ text }) => {
      const { settings: offered, ...check } = checkImport(text);
      return { ...check, ...(offered && { settings: await withoutConsent(offered) }) };
    },
    'settings.import': async ({ text }, sender) => {
      const imported = importSettings(text);
      if (imported) {
        const consented = await withoutConsent(imported);
        await change(() => consented);
      }
      if (fileHasNoCap(text)) await screens.setCapNotice(true);
      return { ok: imported !== undefined, session: await screens.settingsChanged(sender) };
    },
    'settings.export': async () => ({ text: exportSettings(await settings.read()) }),
  };
}
