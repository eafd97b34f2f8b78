import { isFailureCode, type Trouble } from '../report/trouble';
import { SETTINGS_SHAPE } from './rules';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** What a report of a fault may be made of. */
export interface Diagnosed {
  version: string;
  /** `navigator.userAgent` */
  browser: string;
  settings: Settings;
  hasToken: boolean;
  hasTeamKey: boolean;
  callsToday: number;
  troubles: readonly Trouble[];
  /** Numbers by name: how much is stored. */
  sizes: Readonly<Record<string, number>>;
}

/** The browser and the system out of a user agent; any other word of it could be anything. */
function browserOf(agent: string): string {
  const [browser = 'unknown'] = agent.match(/\b(?:Firefox|Edg|Chrome)\/\d{1,4}\b/g)?.slice(-1) ?? [];
  const [system = 'unknown'] = agent.match(/\b(?:Windows NT|Mac OS X|Linux|CrOS|Android)\b/) ?? [];
  return `${browser} (${system})`;
}

/** A number below a bound: an id is larger. */
const count = (value: unknown, bound: number) =>
  typeof value === 'number' && Math.abs(value) < bound ? String(value) : 'odd';

/** A setting as it may be told: a choice among ours, a number, a switch. Of what the user typed or composed, only whether it is there. */
function settingText(name: keyof Settings, value: unknown): string {
  const rule = SETTINGS_SHAPE[name];
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return count(value, 1e6);
  if ('options' in rule) return (rule.options as readonly unknown[]).includes(value) ? String(value) : 'odd';
  if (name === 'sites') return onOff(value as Settings['sites']);
  return same(value, DEFAULT_SETTINGS[name]) ? 'empty' : 'set';
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const onOff = (sites: Settings['sites']) =>
  Object.keys(DEFAULT_SETTINGS.sites)
    .map((site) => `${site} ${sites[site as keyof typeof sites] === true ? 'on' : 'off'}`)
    .join(', ');

/** A failure in one line. */
function troubleText({ at, endpoint, code, apiCode, httpStatus, drift, odd }: Trouble): string {
  return [
    new Date(at).toISOString().slice(0, 16),
    /^[a-z]+\.[A-Za-z]+$/.test(endpoint) ? endpoint : 'odd endpoint',
    isFailureCode(code) ? code : 'drift',
    ...(typeof apiCode === 'number' ? [`code ${count(apiCode, 1e5)}`] : []),
    ...(typeof httpStatus === 'number' ? [`HTTP ${count(httpStatus, 1e3)}`] : []),
    ...(odd === undefined ? [] : [`${count(odd, 1e6)} fields`, ...(drift ?? [])]),
  ].join(' ');
}

/**
 * What a user may copy into a report of a fault, in English, which is what the readers of such reports share. No secret, no id, no
 * name and no text that anyone typed is in it.
 */
export function diagnosticsText({ troubles, sizes, settings, ...given }: Diagnosed): string {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return [
    `KOL Lens ${/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(given.version) ? given.version : 'unknown'}`,
    `Browser: ${browserOf(given.browser)}`,
    `Token: ${given.hasToken ? 'stored' : 'none'}`,
    `Key of a team gateway: ${given.hasTeamKey ? 'stored' : 'none'}`,
    `Calls today: ${count(given.callsToday, 1e6)}`,
    '',
    'Stored',
    ...Object.entries(sizes).map(([name, size]) => `  ${name}: ${count(size, 1e12)}`),
    '',
    'Settings',
    ...names.map((name) => `  ${name}: ${settingText(name, settings[name])}`),
    '',
    'Last failures',
    ...(troubles.length === 0 ? ['  none'] : troubles.map((trouble) => `  ${troubleText(trouble)}`)),
  ].join('\n');
}
