import { parseArgs } from 'node:util';
import { readSubject } from '../../lib/subject/ids';
import type { IdType, Platform, Subject } from '../../lib/subject/types';

/** The arguments that name the creators and works to ask for. */
const SUBJECTS = {
  xingtu: ['xingtu', 'xingtuKolId', 'a creator on Xingtu: kolId'],
  item: ['douyin', 'awemeId', 'a work on Douyin: item id'],
  pgy: ['pugongying', 'xhsUserId', 'a creator on Pugongying: user id'],
  note: ['xiaohongshu', 'xhsNoteId', 'a note on Xiaohongshu: note id'],
  profile: ['douyin', 'douyinSecUid', 'a profile on Douyin: sec_uid'],
} as const satisfies Record<string, readonly [Platform, IdType, string]>;

export type SubjectArg = keyof typeof SUBJECTS;

/** What the command line asks for. */
export interface Args {
  subjects: Partial<Record<SubjectArg, Subject>>;
  /** Whether the calls begin without a confirmation. */
  yes: boolean;
  /** Another base than the vendor's: this computer only. */
  base?: string;
}

export const USAGE = [
  'KOL_LENS_TOKEN=… npm run check:live -- [options]',
  ...Object.entries(SUBJECTS).map(([name, [, , what]]) => `  --${name.padEnd(8)} <id>  ${what}`),
  '  --yes             do not ask before the calls',
  '  --base <address>  an API on this computer instead of the vendor’s (or KOL_LENS_BASE)',
].join('\n');

/** Its message tells the user what is wrong with the arguments. */
export class UsageError extends Error {}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The token goes to the host of the base, so only a loopback host can replace the vendor's. */
function loopback(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !LOOPBACK.has(url.hostname) || url.username || url.password)
    throw new UsageError('The base has to be an address of this computer (localhost).');
  return url.origin;
}

/** @throws UsageError where an argument is unknown, or no id of its kind */
export function readArgs(argv: readonly string[], baseByEnvironment?: string): Args {
  const string = { type: 'string' } as const;
  const options = {
    ...(Object.fromEntries(Object.keys(SUBJECTS).map((name) => [name, string])) as Record<
      SubjectArg,
      typeof string
    >),
    base: string,
    yes: { type: 'boolean' },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch {
    throw new UsageError('An argument is not known.');
  }
  const subjects: Args['subjects'] = {};
  for (const name of Object.keys(SUBJECTS) as SubjectArg[]) {
    const id = values[name];
    if (id === undefined) continue;
    const [platform, idType] = SUBJECTS[name];
    const subject = readSubject(platform, idType, id);
    if (!subject) throw new UsageError(`--${name} is not followed by an id of its kind.`);
    subjects[name] = subject;
  }
  const base = values.base ?? (baseByEnvironment || undefined);
  return { subjects, yes: values.yes ?? false, ...(base && { base: loopback(base) }) };
}
