import type { Variant } from './leaveOut';

/**
 * The privacy policy of a package, out of the project's: a line with `<!-- only studio -->` and what stands between
 * `<!-- studio -->` and `<!-- /studio -->` is left out where the package has no studio; `plain-http` likewise.
 */
export function policyOf(text: string, { httpsOnly, withoutStudio }: Variant): string {
  const left = [...(withoutStudio ? ['studio'] : []), ...(httpsOnly ? ['plain-http'] : [])];
  const lines = text
    .split('\n')
    .filter((line) => !left.some((part) => line.includes(`<!-- only ${part} -->`)))
    .join('\n');
  return left
    .reduce(
      (rest, part) => rest.replace(new RegExp(`<!-- ${part} -->[^]*?<!-- /${part} -->`, 'g'), ''),
      lines,
    )
    .replace(/ ?<!-- (only |\/)?(studio|plain-http) -->/g, '');
}
