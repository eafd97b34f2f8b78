import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Found } from './found';

const NAMES_FILE = new Set(['src', 'href', 'data', 'poster']);
const REFUSED = new Set(['srcset', 'imagesrcset', 'style', 'srcdoc']);

/** What a page imports: scripts, styles, pictures. What it has in itself is refused: a file of its own would be read. */
export function ofPage(code: string): Found[] {
  const found: Found[] = [];
  const refuse = (specifier: string) =>
    found.push({ specifier, refused: 'is not allowed within a page: write a file of its own' });
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (NAMES_FILE.has(name)) found.push({ specifier: value });
        else if (REFUSED.has(name)) refuse(name);
      }
    const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
    if (/^(?:script|style)$/.test(node.nodeName) && children.length > 0) refuse(`<${node.nodeName}>`);
    for (const child of children) walk(child);
  };
  // As the bundler reads it, which looks for files in `<noscript>` too.
  walk(parse(code, { scriptingEnabled: false }));
  return found;
}
