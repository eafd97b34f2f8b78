/**
 * Makes the stores' packages: `npm run zip:store`, with `-- --without-studio` those without the studio. Ends with 1 where the
 * owner's values are still placeholders, or a package has more than it may.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, zip } from 'wxt';
import { ROOT } from '../shell.mjs';
import { readArgs } from './args';
import { packageProblems } from './check';
import { formOf } from './forms';
import { variantOf } from './leaveOut';
import { readOwner } from './owner';
import { policyOf } from './policy';
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
      zip: {
        // Beside those of the whole extension in a release.
        artifactTemplate: '{{name}}-{{version}}-store-{{browser}}.zip',
        sourcesTemplate: '{{name}}-{{version}}-store-sources.zip',
        // A package is built without them.
        excludeSources: ['store/pictures/**', 'docs/images/**'],
      },
    });
    const problems = packageProblems(join(to, browser), browser, variantOf(mode));
    if (problems.length > 0) throw new Error(`The package for ${browser}:\n${problems.join('\n')}`);
  }
  if (zips) {
    const folders = browsers.map((browser) => join(to, browser));
    for (const browser of browsers)
      writeFileSync(join(to, `form-${browser}.md`), formOf(browser, variantOf(mode), readOwner(owner)));
    const policy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
    writeFileSync(join(to, 'PRIVACY.md'), policyOf(policy, variantOf(mode)));
    writeFileSync(join(to, SBOM), JSON.stringify(await billOf(folders, 'kol-lens'), undefined, 2));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
