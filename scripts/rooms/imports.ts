import type { Found } from './found';
import { ofScript } from './script';

const CSS_COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const CSS_IMPORT =
  /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|\bfrom\s+["']([^"']+)["']|\burl\(\s*["']?([^"')\s]+)/g;
const HTML_IMPORT = /<(?:script|link)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)["']/gi;

function ofText(expression: RegExp, text: string): Found[] {
  return [...text.matchAll(expression)].flatMap(([, ...groups]) => {
    const specifier = groups.find((group) => group !== undefined);
    return specifier === undefined || /^(?:data:|https?:|#)/.test(specifier) ? [] : [{ specifier }];
  });
}

/** The kinds of file whose imports are read. */
export const READ = /\.(?:[cm]?[jt]sx?|css|html)$/;

/**
 * What a file imports, as it writes it.
 *
 * @throws Error where the file cannot be read
 */
export function importsOf(file: string, code: string): Found[] {
  if (file.endsWith('.css')) {
    // A path without a dot is beside the style sheet too: styles know no packages by bare names but for `@import`.
    return ofText(CSS_IMPORT, code.replace(CSS_COMMENT, ''));
  }
  if (file.endsWith('.html')) return ofText(HTML_IMPORT, code);
  return ofScript(file, code);
}
