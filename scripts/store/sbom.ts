import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICES } from '../notices.mjs';
import { run } from '../shell.mjs';

/** A bill of materials in the form of CycloneDX, as far as it is read here. */
export interface Bom {
  bomFormat: string;
  metadata: { component: { 'bom-ref': string; name: string; type: string } };
  components: { 'bom-ref': string; name: string; version: string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** The packages that a file of licence notices names, as `name@version`. */
export const bundledIn = (notices: string): string[] =>
  [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\S+) \([^)]+\)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  );

/**
 * What a package is really made of: of all that is installed, what was bundled. `npm sbom --omit dev` says something else: it
 * has what the tree names and the bundle leaves out, and lacks what is bundled of a tool.
 *
 * @param bundled packages as `name@version`
 * @throws {Error} that names what was bundled and is not installed by the lock file
 */
export function bomOf(installed: Bom, bundled: readonly string[], name: string): Bom {
  const wanted = new Set(bundled);
  const components = installed.components.filter((one) => wanted.has(`${one.name}@${one.version}`));
  const found = new Set(components.map((one) => `${one.name}@${one.version}`));
  const lacking = [...wanted].filter((one) => !found.has(one));
  if (lacking.length > 0) throw new Error(`Bundled, but not in the lock file: ${lacking.join(', ')}.`);
  const root = installed.metadata.component['bom-ref'];
  const refs = new Set(components.map((one) => one['bom-ref']));
  const within = (list: readonly string[] = []) => list.filter((ref) => refs.has(ref));
  return {
    ...installed,
    // npm names the product after the folder that it is in.
    metadata: {
      ...installed.metadata,
      component: { ...installed.metadata.component, name, type: 'application' },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: [...refs] },
      ...installed.dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: within(dependsOn) })),
    ],
  };
}

/**
 * The bill of materials of built packages.
 *
 * @param folders of the builds, each with its licence notices
 * @throws {Error} where npm cannot list what is installed
 */
export async function billOf(folders: readonly string[], name: string): Promise<Bom> {
  const bundled = folders.flatMap((folder) => bundledIn(readFileSync(join(folder, NOTICES), 'utf8')));
  const { code, output } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx'], { quiet: true });
  // npm may warn before its answer.
  const start = output.indexOf('{');
  if (code !== 0 || start < 0) throw new Error(`npm sbom failed:\n${output}`);
  return bomOf(JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)), bundled, name);
}
