/**
 * Makes the stores' packages: `npm run zip:store`, with `-- --without-studio` those without the studio. Ends with 1 where the
 * owner's values are still placeholders, or a package has more than it may.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, zip } from 'wxt';
import { readArgs } from './args';
import { packageProblems } from './check';
import { variantOf } from './leaveOut';
import { readOwner } from './owner';
import { billOf } from './sbom';

/** What the packages are made of, beside them. */
const SBOM = 'sbom.cdx.json';

try {
  const { withoutStudio, owner, browsers, to, zips } = readArgs(process.argv.slice(2));
  // Before anything is built, which takes a minute.
  readOwner(owner);
  process.env.KOL_LENS_OWNER = owner;
  const mode = withoutStudio ? 'store-without-studio' : 'store';
  for (const browser of browsers) {
    await (zips ? zip : build)({
      browser,
      mode,
      outDir: to,
      outDirTemplate: '{{browser}}',
      zip: { sourcesTemplate: '{{name}}-{{version}}-sources.zip' },
    });
    const problems = packageProblems(join(to, browser), browser, variantOf(mode));
    if (problems.length > 0) throw new Error(`The package for ${browser}:\n${problems.join('\n')}`);
  }
  if (zips) {
    const folders = browsers.map((browser) => join(to, browser));
    writeFileSync(join(to, SBOM), JSON.stringify(await billOf(folders, 'kol-lens'), undefined, 2));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
