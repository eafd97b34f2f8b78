const ALIAS =
  /\bfind: \/\^([\w/@-]+)\$\/, replacement: fileURLToPath\(new URL\('\.\/([^']+)', import\.meta\.url\)\)/g;

/**
 * The files of ours that the builds take in the place of packages, by the package's name.
 *
 * @throws Error where the configuration has an alias of another form, which would not be checked
 */
export function aliasesOf(config: string): ReadonlyMap<string, string> {
  const aliases = new Map([...config.matchAll(ALIAS)].map(([, name = '', file = '']) => [name, file]));
  if ((config.match(/\bfind:/g) ?? []).length !== aliases.size)
    throw new Error('an alias is not of one whole package to one file of ours');
  return aliases;
}
