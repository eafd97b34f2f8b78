import { parseSync, Visitor } from 'oxc-parser';

/** An import as a file writes it. `literal` is false where the name is only known when the code runs. */
export interface Found {
  specifier: string;
  literal: boolean;
}

/** Calls whose first argument names a module, besides `import()`. */
const LOADERS = new Set(['require', 'require.resolve', 'import.meta.resolve']);
const MOCKS = /^(?:vi|vitest)\.(?:(?:do)?(?:un)?mock|importActual|importMock)$/i;

interface Node {
  type: string;
  start: number;
  end: number;
}

type Source = Node & { value?: unknown };

interface Call {
  callee: Node;
  arguments: readonly Source[];
}

/** What a TypeScript or JavaScript file imports: types, re-exports, `import()`, mocks and worker addresses included. */
function ofScript(file: string, code: string): Found[] {
  const found: Found[] = [];
  const { program, comments } = parseSync(file, code);
  const add = (node: Source | null | undefined) => {
    if (!node) return;
    const literal = node.type === 'Literal' && typeof node.value === 'string';
    found.push({ specifier: literal ? String(node.value) : code.slice(node.start, node.end), literal });
  };
  const textOf = ({ start, end }: Node) => code.slice(start, end);
  const ofExternal = ({ expression }: { expression: Source }) => add(expression);
  const ofCall = ({ callee, arguments: [first] }: Call) => {
    const name = textOf(callee);
    if (LOADERS.has(name) || MOCKS.test(name)) add(first);
  };
  const ofNew = ({ callee, arguments: [first, base] }: Call) => {
    if (textOf(callee) !== 'URL' || !base || textOf(base) !== 'import.meta.url') return;
    // A folder, or a path that is put together, names no module that a bundler would follow.
    if (first?.type === 'Literal' && /\.\w+$/.test(String(first.value))) add(first);
  };
  const ofSource = ({ source }: { source?: Source | null }) => add(source);
  new Visitor({
    ImportDeclaration: ofSource,
    ExportNamedDeclaration: ofSource,
    ExportAllDeclaration: ofSource,
    ImportExpression: ofSource,
    TSImportType: ofSource,
    TSExternalModuleReference: ofExternal,
    CallExpression: ofCall,
    NewExpression: ofNew,
  }).visit(program);
  for (const { value } of comments) {
    const path = /^\/\s*<reference\s+path\s*=\s*["']([^"']+)["']/.exec(value)?.[1];
    if (path !== undefined) found.push({ specifier: path, literal: true });
  }
  return found;
}

const CSS_COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const CSS_IMPORT =
  /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|\bfrom\s+["']([^"']+)["']|\burl\(\s*["']?([^"')\s]+)/g;
const HTML_IMPORT = /<(?:script|link)\b[^>]*?\b(?:src|href)\s*=\s*["']([^"']+)["']/gi;

function ofText(expression: RegExp, text: string): Found[] {
  return [...text.matchAll(expression)].flatMap(([, ...groups]) => {
    const specifier = groups.find((group) => group !== undefined);
    return specifier === undefined || /^(?:data:|https?:|#)/.test(specifier)
      ? []
      : [{ specifier, literal: true }];
  });
}

/** The kinds of file whose imports are read. */
export const READ = /\.(?:[cm]?[jt]sx?|css|html)$/;

/**
 * What a file imports, as it writes it.
 *
 * @throws Error where the file's language cannot be read
 */
export function importsOf(file: string, code: string): Found[] {
  if (file.endsWith('.css')) {
    // A path without a dot is beside the style sheet too: styles know no packages by bare names but for `@import`.
    return ofText(CSS_IMPORT, code.replace(CSS_COMMENT, ''));
  }
  if (file.endsWith('.html')) return ofText(HTML_IMPORT, code);
  return ofScript(file, code);
}
