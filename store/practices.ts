import { practiceWords } from '../lib/i18n/consent';
import { PICTURE_SOURCES } from '../lib/report/pictures';
import { DATA_KEYS, PRACTICE_IDS, PRACTICES, type PracticeId } from '../lib/settings/consent';
import { API_BASES } from '../lib/settings/permission';
import { STUDIO_HOSTS } from '../lib/settings/studio';

/** The kinds of user data in the forms of the Chrome Web Store and of Edge Add-ons, in their order. */
const KINDS = [
  'Personally identifiable information',
  'Health information',
  'Financial and payment information',
  'Authentication information',
  'Personal communications',
  'Location',
  'Web history',
  'User activity',
  'Website content',
] as const;

/** Firefox's names for what leaves the browser, as it shows them. */
export const FIREFOX_NAMES = {
  authenticationInfo: 'Authentication information',
  browsingActivity: 'Browsing activity',
  searchTerms: 'Search terms',
  websiteContent: 'Website content',
} as const;

type FirefoxKey = keyof typeof FIREFOX_NAMES;

/** What the stores ask of something that is handled. What it is, why, and where it goes, the screen of consent says. */
interface Practice {
  /** The hosts that get it, unless the user chooses another. Empty: it does not leave the browser, or goes to `chosen` alone. */
  hosts: readonly string[];
  /** It goes to an address that the user enters, and to no host of ours to name. */
  chosen?: true;
  /** Its kinds in the forms of Chrome and Edge. */
  kinds: readonly (typeof KINDS)[number][];
  firefox: readonly FirefoxKey[];
  /** How the rows of the tables of `PRIVACY.md` that tell of it begin. */
  policy: readonly string[];
}

const API = [new URL(API_BASES.global).hostname];

/** Everything that is handled. */
export const HANDLED: Readonly<Record<PracticeId, Practice>> = {
  page: {
    hosts: [],
    kinds: ['Web history', 'Website content'],
    firefox: [],
    policy: ['Which creator or work each open tab shows'],
  },
  cards: {
    hosts: [],
    kinds: ['Website content'],
    firefox: [],
    policy: [],
  },
  ids: {
    hosts: API,
    kinds: ['Web history'],
    firefox: ['browsingActivity'],
    policy: ['Your Just One API token, the id of the creator', 'With a team’s gateway'],
  },
  token: {
    hosts: API,
    kinds: ['Authentication information'],
    firefox: ['authenticationInfo'],
    policy: [
      'Your Just One API token, the id of the creator',
      'Your token alone',
      'Your token, the key of a team’s gateway',
      'With a team’s gateway',
    ],
  },
  searches: {
    hosts: API,
    kinds: ['Personally identifiable information'],
    firefox: ['searchTerms'],
    policy: [
      'Your token, and a creator’s name',
      'Your token, and a short link',
      'Your token, and the ids, names and short links',
      'With a team’s gateway',
    ],
  },
  pictures: {
    hosts: PICTURE_SOURCES.split(' ').map((source) => source.replace('https://*.', '')),
    kinds: [],
    firefox: [],
    policy: ['Requests for avatars and covers'],
  },
  answers: {
    hosts: [],
    kinds: [],
    firefox: [],
    policy: [
      'Answers of the data service',
      'What answers said of creators',
      'The balance of the account',
      'The ledger',
      'The last 50 look-ups',
      'How many calls panels began today',
      'Answers, marks of calls',
      'The last 20 calls that failed',
    ],
  },
  written: {
    hosts: [],
    kinds: [],
    firefox: [],
    policy: [
      'Your lists of creators',
      'Templates of sheets',
      'The job over many creators',
      'The creators you laid aside',
      'Settings, the audience',
    ],
  },
  shared: {
    hosts: [],
    chosen: true,
    kinds: ['Personally identifiable information', 'Authentication information', 'Website content'],
    firefox: ['authenticationInfo', 'browsingActivity'],
    policy: ['Only in a team', 'The team that you share lists with'],
  },
  studio: {
    hosts: Object.values(STUDIO_HOSTS),
    kinds: ['Authentication information', 'Website content'],
    firefox: ['websiteContent'],
    policy: [
      'Studio only',
      'Your token, the key of a team’s gateway',
      'Which creator or work each open tab shows',
    ],
  },
};

/** What the Chrome Web Store wants to read in a policy, and on a page of the owner. */
export const LIMITED_USE =
  'The use of information received by KOL Lens adheres to the Chrome Web Store User Data Policy, including the Limited Use requirements.';

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The rows of the table of what is handled, in English, as the screen and `PRIVACY.md` have them. */
export const handledRows = (): string[][] =>
  PRACTICE_IDS.map((id) => {
    const { what, why, where } = practiceWords[id];
    return [what, why, where].map(([, english]) => english);
  });

/** A box of the forms of Chrome and Edge: whether it is ticked, and what of its kind is handled. */
export interface DataUsage {
  kind: (typeof KINDS)[number];
  ticked: boolean;
  what: readonly string[];
}

/** The boxes of "data usage", in the forms' order. A package without the studio handles nothing of it. */
export const dataUsage = (withoutStudio: boolean): DataUsage[] =>
  KINDS.map((kind) => {
    const what = PRACTICE_IDS.filter(
      (id) => HANDLED[id].kinds.includes(kind) && !(withoutStudio && id === 'studio'),
    ).map((id) => practiceWords[id].what[1]);
    return { kind, ticked: what.length > 0, what };
  });

/** What the developer certifies in these forms, as they word it: all three are ticked. */
export const CERTIFIED = [
  'I do not sell or transfer user data to third parties, outside of the approved use cases',
  'I do not use or transfer user data for purposes that are unrelated to my item’s single purpose',
  'I do not use or transfer user data to determine creditworthiness or for lending purposes',
] as const;

/** The answers to the stores’ forms on privacy. */
export function forms(): string {
  const saidOf = (ids: readonly PracticeId[]) => ids.map((id) => practiceWords[id].what[1]).join('; ');
  const firefoxRows = (keys: readonly FirefoxKey[], when: string) =>
    keys.map((key) => [
      `\`${key}\``,
      when,
      saidOf(PRACTICE_IDS.filter((id) => HANDLED[id].firefox.includes(key))),
    ]);
  return `# The forms on privacy

Made of \`practices.ts\` by its test: \`npx vitest run store -u\` writes it anew. Number of the practices: ${PRACTICES}.

## What is handled

${table(['What', 'Why', 'Where it goes'], handledRows())}

## Chrome Web Store and Edge Add-ons: data usage

${table(
  ['Kind of data', 'Tick', 'What of it'],
  dataUsage(false).map(({ kind, ticked, what }) => [kind, ticked ? 'yes' : 'no', what.join('; ') || '–']),
)}

Tick all three certifications:

${CERTIFIED.map((statement) => `- ${statement}.`).join('\n')}

Remote code: no. Statement for the policy and the owner's page: ${LIMITED_USE}

## Firefox: data collection

In the manifest; nothing is typed in.

${table(
  ['Key', 'Asked for', 'What of it'],
  [
    ...firefoxRows(DATA_KEYS.required, 'at the installation'),
    ...firefoxRows(DATA_KEYS.optional, 'with the consent of the studio'),
  ],
)}
`;
}
