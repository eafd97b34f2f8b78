import type { Found } from './found';
import { ofPage } from './page';
import { ofScript } from './script';
import { ofStyle } from './style';

/** What a style sheet or a page has in itself, or from another host. */
const ELSEWHERE = /^(?:data:|https?:|about:|\/\/|#)/i;

/** The kinds of file whose imports are read. */
export const READ = /\.(?:[cm]?[jt]sx?|css|html)$/;

/**
 * What a file imports, as it writes it.
 *
 * @throws Error where the file cannot be read
 */
export function importsOf(file: string, code: string): Found[] {
  if (!/\.(?:css|html)$/.test(file)) return ofScript(file, code);
  const found = file.endsWith('.css') ? ofStyle(file, code) : ofPage(code);
  return found.filter(({ specifier }) => !ELSEWHERE.test(specifier));
}
