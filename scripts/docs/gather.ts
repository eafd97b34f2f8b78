import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../shell.mjs';

const HOME = 'lib/providers/justone/xingtu';
const MADE = '// Made by `npm run docs` of the folders of the sections: not edited by hand.\n';

/** The folders of sections that have a file of this name, in the order of the alphabet. */
const having = (name: string) =>
  readdirSync(join(ROOT, HOME))
    .filter((folder) => existsSync(join(ROOT, HOME, folder, name)))
    .sort();
const lines = (names: readonly string[], of: (name: string) => string) => names.map(of).join('\n');
const spread = (names: readonly string[], of: (name: string) => string) =>
  `{\n${lines(names, (name) => `  ...${of(name)},`)}\n}`;

/** Endpoints and sections of the platform. */
function provider(): string {
  const withEndpoints = having('endpoints.ts');
  const withSection = having('section.ts');
  return `${MADE}import type { Endpoint, Section } from '../../types';
${lines(withEndpoints, (name) =>
  [
    `import * as ${name} from './${name}/endpoints';`,
    ...(withSection.includes(name) ? [`import * as ${name}Sections from './${name}/section';`] : []),
  ].join('\n'),
)}

/** Every data endpoint of Xingtu, by name. */
export const endpoints = ${spread(withEndpoints, (name) => name)};

/** The logical ids of Xingtu's endpoints. */
export type XingtuEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

/** All of them. */
export const xingtuEndpoints: readonly Endpoint<unknown, XingtuEndpointId>[] = Object.values(endpoints);

/** The sections of a Xingtu creator and of a Douyin work. */
export const xingtuSections: readonly Section[] = Object.values(${spread(withSection, (name) => `${name}Sections`)});
`;
}

/** The samples of the platform's endpoints. */
function samples(): string {
  const names = having('endpoints.ts');
  return `${MADE}import type { Sample, Samples } from '../types';
${lines(names, (name) => `import * as ${name} from './${name}';`)}

const samples: Samples = [
${lines(names, (name) => `  ...${name}.samples,`)}
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in \`data\`. */
export const xingtuSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
`;
}

/** The words of the platform. Where words are loaded later (\`names.ts\` beside them), only the names are at hand here. */
function words(): string {
  const named = having('names.ts');
  const all = having('endpoints.ts');
  const withTabs = having('section.ts');
  const drawn = withTabs.filter((name) => !named.includes(name));
  const merged = (names: readonly string[], part: string) => spread(names, (name) => `${name}.${part}`);
  return `${MADE}${lines(
    all,
    (name) =>
      `import * as ${name} from '../../providers/justone/xingtu/${name}/${named.includes(name) ? 'names' : 'words'}';`,
  )}

export const xingtuMetrics = ${merged(drawn, 'metrics')};

export const xingtuBlocks = ${merged(drawn, 'titles')};

export const xingtuNotes = ${merged(drawn, 'notes')};

export const xingtuEndpointNames = ${merged(all, 'endpointNames')};

export const xingtuSectionNames = ${merged(withTabs, 'sectionNames')};
`;
}

/** What is gathered from the sections' folders: each file with its text. */
export const gathered = (): ReadonlyMap<string, string> =>
  new Map([
    [`${HOME}/index.ts`, provider()],
    ['lib/providers/sample/xingtu/index.ts', samples()],
    ['lib/i18n/metrics/xingtu.ts', words()],
  ]);
