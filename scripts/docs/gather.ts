import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path/posix';
import { ROOT } from '../shell.mjs';

/** What is gathered of one platform's folders, and under which names. */
interface Platform {
  /** Begins the names of what is exported, and names the file of its words: `xingtuEndpoints`, `metrics/xingtu.ts`. */
  name: string;
  /** As a comment says it. */
  title: string;
  /** What its sections are about, as a comment says it. */
  about: string;
  /** The folder of its sections' folders. */
  home: string;
  /** Folders whose words are not loaded with the platform's: they come sooner, or the screens that need them ask for them. */
  apart: readonly string[];
}

const PLATFORMS: readonly Platform[] = [
  {
    name: 'xingtu',
    title: 'Xingtu',
    about: 'a Xingtu creator and of a Douyin work',
    home: 'lib/providers/justone/xingtu',
    apart: ['item', 'overview', 'search'],
  },
  {
    name: 'pugongying',
    title: 'Pugongying',
    about: 'a Pugongying creator and of a Xiaohongshu note',
    home: 'lib/providers/justone/pugongying',
    apart: ['search'],
  },
  {
    name: 'douyin',
    title: 'Douyin',
    about: 'a Douyin creator',
    home: 'lib/providers/justone/douyin',
    apart: [],
  },
  {
    name: 'studio',
    title: 'the studio',
    about: "one's own account and of one of its works",
    home: 'lib/providers/tikomni',
    apart: [],
  },
];

const MADE = '// Made by `npm run docs` of the folders of the sections: not edited by hand.\n';
const NAMES = 'lib/i18n/names.ts';
const ALL_WORDS = 'scripts/docs/allWords.ts';

/** The folders of a platform that have a file of this name, in the order of the alphabet. */
const having = (home: string, name: string) =>
  readdirSync(join(ROOT, home))
    .filter((folder) => existsSync(join(ROOT, home, folder, name)))
    .sort();
/** The folders of all platforms that have a file of this name: each by a name of its own, and in the order of their paths. */
const everywhere = (file: string) =>
  PLATFORMS.flatMap(({ name, home }) =>
    having(home, file).map((folder) => ({ alias: `${name}${capital(folder)}`, path: `${home}/${folder}` })),
  ).sort((a, b) => (a.path < b.path ? -1 : 1));
const lines = <T>(items: readonly T[], of: (item: T) => string) => items.map(of).join('\n');
const spread = <T>(items: readonly T[], of: (item: T) => string) =>
  `{\n${lines(items, (item) => `  ...${of(item)},`)}\n}`;
/** A declaration on one line, or on two where the formatter would break it. */
const declared = (head: string, value: string) =>
  `${head} =${`${head} = ${value}`.length > 110 ? '\n ' : ''} ${value}`;
/** A list, on one line where the formatter would put it there. */
const listed = (items: readonly string[]) => {
  const line = `[${items.join(', ')}]`;
  return line.length < 80 ? line : `[\n${lines(items, (item) => `  ${item},`)}\n]`;
};
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
/** How one file imports another, both by their paths from the root. */
const specifier = (from: string, to: string) => {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

/** What is missing where a folder has a section or a list and no words. */
export const withoutWords = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => /\/(section|list)\.ts$/.test(path) && !paths.includes(`${dirname(path)}/words.ts`))
    .map((path) => `${dirname(path)}/words.ts is missing: what ${basename(path)} draws would have no words`);

/** The paths of the files that draw, and of those that have words. */
const drawing = () =>
  ['section.ts', 'list.ts', 'words.ts'].flatMap((file) =>
    everywhere(file).map(({ path }) => `${path}/${file}`),
  );

const samplesOf = ({ home }: Platform) => `lib/providers/sample/${basename(home)}/index.ts`;
const wordsOf = ({ name }: Platform) => `lib/i18n/metrics/${name}.ts`;
const indexOf = ({ home }: Platform) => `${home}/index.ts`;

/** Endpoints, sections and lists of a platform. */
function provider(platform: Platform): string {
  const { name, title, about, home } = platform;
  const endpoints = having(home, 'endpoints.ts');
  const sections = having(home, 'section.ts');
  const lists = having(home, 'list.ts');
  const types = [
    'Endpoint',
    ...(lists.length > 0 ? ['List'] : []),
    ...(sections.length > 0 ? ['Section'] : []),
  ];
  const imports = endpoints.flatMap((folder) => [
    `import * as ${folder} from './${folder}/endpoints';`,
    ...(lists.includes(folder) ? [`import * as ${folder}Lists from './${folder}/list';`] : []),
    ...(sections.includes(folder) ? [`import * as ${folder}Sections from './${folder}/section';`] : []),
  ]);
  return `${MADE}import type { ${types.join(', ')} } from '${specifier(indexOf(platform), 'lib/providers/types')}';
${imports.join('\n')}

/** By name. */
export const endpoints = ${spread(endpoints, (folder) => folder)};

/** The logical ids of ${title}'s endpoints. */
export type ${capital(name)}EndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** Every data endpoint of ${title}. */
${declared(
  `export const ${name}Endpoints: readonly Endpoint<unknown, ${capital(name)}EndpointId>[]`,
  'Object.values(endpoints);',
)}
${
  sections.length > 0
    ? `
/** The sections of ${about}. */
export const ${name}Sections: readonly Section[] = Object.values(${spread(sections, (folder) => `${folder}Sections`)});
`
    : ''
}${
  lists.length > 0
    ? `
/** The lists of ${title} that load page by page. */
export const ${name}Lists: readonly List[] = Object.values(${spread(lists, (folder) => `${folder}Lists`)});
`
    : ''
}`;
}

/** The samples of a platform's endpoints. */
function samples(platform: Platform): string {
  const folders = having(platform.home, 'endpoints.ts');
  return `${MADE}import type { Sample, Samples } from '../types';
${lines(folders, (folder) => `import * as ${folder} from './${folder}';`)}

const samples: Samples = ${listed(folders.map((folder) => `...${folder}.samples`))};

/** Made-up answers by path, the same for both generations of an endpoint: what stands in \`data\`. */
export const ${platform.name}Samples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
`;
}

/** The words of a platform's figures, but for those that are loaded apart. */
function words(platform: Platform): string {
  const { home, apart } = platform;
  const folders = having(home, 'words.ts').filter((folder) => !apart.includes(folder));
  const merged = (part: string) => spread(folders, (folder) => `${folder}Words.${part}`);
  return `${MADE}${lines(
    folders,
    (folder) =>
      `import * as ${folder}Words from '${specifier(wordsOf(platform), `${home}/${folder}/words`)}';`,
  )}

export const metrics = ${merged('metrics')};

export const titles = ${merged('titles')};

export const notes = ${merged('notes')};
`;
}

/** Names of endpoints and sections, which every screen has at hand. */
function names(): string {
  const all = everywhere('endpoints.ts');
  const withTab = everywhere('section.ts');
  return `${MADE}${lines(all, ({ alias, path }) => `import * as ${alias} from '${specifier(NAMES, `${path}/names`)}';`)}

/** What each endpoint is called. */
export const endpointNames = ${spread(all, ({ alias }) => `${alias}.endpointNames`)};

/** What each section's tab is called. */
export const sectionNames = ${spread(withTab, ({ alias }) => `${alias}.sectionNames`)};
`;
}

/** The words of every folder apart, so that it can be told which of them have an id of another. */
function allWords(): string {
  const all = everywhere('words.ts');
  return `${MADE}${lines(all, ({ alias, path }) => `import * as ${alias} from '${specifier(ALL_WORDS, `${path}/words`)}';`)}

/** The words of every section and list, by their file. */
export const ALL_WORDS = {
${lines(all, ({ alias, path }) => `  '${path}/words.ts': ${alias},`)}
};
`;
}

/**
 * What is gathered from the sections' folders: each file with its text.
 *
 * @throws where a folder has no words for what it draws
 */
export function gathered(): ReadonlyMap<string, string> {
  const missing = withoutWords(drawing());
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return new Map([
    ...PLATFORMS.flatMap((platform) => [
      [indexOf(platform), provider(platform)] as const,
      [samplesOf(platform), samples(platform)] as const,
      [wordsOf(platform), words(platform)] as const,
    ]),
    [NAMES, names()],
    [ALL_WORDS, allWords()],
  ]);
}
