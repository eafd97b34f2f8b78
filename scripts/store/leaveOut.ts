import { ROOT } from '../shell.mjs';
import type { Owner } from './owner';

/** What a package goes without. */
export interface Variant {
  /** Nothing is called by plain HTTP. */
  httpsOnly: boolean;
  /** There is no studio: neither its code nor its words, permissions and hosts. */
  withoutStudio: boolean;
}

/** The builds that go without something, by the mode of the build. Every other one is whole. */
const VARIANTS: Readonly<Record<string, Variant>> = {
  store: { httpsOnly: true, withoutStudio: false },
  'store-without-studio': { httpsOnly: true, withoutStudio: true },
};

/** What a build goes without, by its mode. */
export const variantOf = (mode: string): Variant =>
  VARIANTS[mode] ?? { httpsOnly: false, withoutStudio: false };

/**
 * What stands for a module in a package without the studio, by the module's file. Those that import them find the same names
 * and nothing behind them.
 */
export const WITHOUT_STUDIO: Readonly<Record<string, string>> = {
  'lib/background/studio.ts': 'export class Studio { async setConsent() {} async forgetLogin() {} }',
  'lib/background/studioScript.ts':
    'export const prepareStudio = () => {}; export const lazyStudio = () => ({ channel: {} });',
  'lib/background/studioCalls.ts': 'export const studioCalls = () => ({});',
  'lib/background/handlers/studio.ts': 'export const studioHandlers = () => ({});',
  'lib/providers/tikomni/index.ts':
    'export const studioEndpoints = []; export const studioSections = []; export const studioLists = [];',
  'lib/providers/sample/tikomni/index.ts': 'export const studioSamples = {};',
  'lib/settings/studio.ts': 'export const STUDIO_HOSTS = {};',
  'lib/report/lists.studio.ts': 'export const studioWorks = []; export const studioLive = [];',
  'lib/i18n/studioElsewhere.ts': 'export const studioOptions = {}; export const studioPlace = {};',
  'lib/i18n/studioErrors.ts': 'export const studioErrors = {};',
  'lib/i18n/studioForms.ts': 'export const studioForms = {};',
  'entrypoints/options/sections/Studio.tsx': 'export const Studio = () => null;',
};

/** The names of a studio's endpoints and sections, of which each of its folders has a file. */
const NAMES = /^lib\/providers\/tikomni\/\w+\/names\.ts$/;
const NO_NAMES = 'export const endpointNames = {}; export const sectionNames = {};';

const FLAGS = /\bimport\.meta\.env\?\.(HTTPS_ONLY|WITHOUT_STUDIO|SUPPORT_URL|POLICY_URL)\b/g;

const slashed = (path: string) => path.replaceAll('\\', '/');

/** What stands for a module, by its id; nothing where it stays as it is. */
function standIn(id: string): string | undefined {
  const [path = ''] = slashed(id).split('?');
  const root = slashed(ROOT);
  const file = path.startsWith(root) ? path.slice(root.length) : '';
  return Object.hasOwn(WITHOUT_STUDIO, file) ? WITHOUT_STUDIO[file] : NAMES.test(file) ? NO_NAMES : undefined;
}

/**
 * A plugin that leaves out of every bundle what a package goes without, and writes the owner's addresses into it. It writes the flags
 * before anything is bundled, so that what they rule out is not followed at all.
 *
 * @param owner whose package it is; none for a build that is no store's
 */
export function leaveOut({ httpsOnly, withoutStudio }: Variant, owner?: Owner) {
  const flags: Readonly<Record<string, boolean | string | undefined>> = {
    HTTPS_ONLY: httpsOnly,
    WITHOUT_STUDIO: withoutStudio,
    SUPPORT_URL: owner?.support,
    POLICY_URL: owner?.policy,
  };
  return {
    name: 'leave-out',
    enforce: 'pre' as const,
    load: (id: string) => (withoutStudio ? standIn(id) : undefined),
    transform: (code: string, id: string) =>
      !slashed(id).includes('/node_modules/') && code.includes('import.meta.env?.')
        ? code.replace(FLAGS, (_, name: string) => JSON.stringify(flags[name]) ?? 'undefined')
        : undefined,
  };
}
