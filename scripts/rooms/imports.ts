import type { Found } from './found';
import { ofScript } from './script';
import { ofStyle } from './style';

const HTML_IMPORT = /<(?:script|link)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)["']/gi;

/** What a style sheet or a page has in itself, or from another host. */
const ELSEWHERE = /^(?:data:|https?:|about:|\/\/|#)/i;

function ofText(expression: RegExp, text: string): Found[] {
  return [...text.matchAll(expression)].flatMap(([, ...groups]) => {
    const specifier = groups.find((group) => group !== undefined);
    return specifier === undefined || ELSEWHERE.test(specifier) ? [] : [{ specifier }];
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
  if (file.endsWith('.css')) return ofStyle(file, code).filter(({ specifier }) => !ELSEWHERE.test(specifier));
  if (file.endsWith('.html')) return ofText(HTML_IMPORT, code);
  return ofScript(file, code);
}
