import {
  type CallExpression,
  type ImportSpecifier,
  type MemberExpression,
  type NewExpression,
  type Node,
  parseSync,
  Visitor,
} from 'oxc-parser';
import type { Found } from './found';

/** Calls whose first argument names a module, besides `import()`. */
const LOADERS = new Set(['require', 'module.require', 'require.resolve', 'import.meta.resolve']);
const OF_MOCKS = new Set(['vi', 'vitest']);
const MOCKS = /^(?:vi|vitest)\.(?:(?:do)?(?:un)?mock|importActual|importMock)$/i;

/** A name with dots, whichever way it is written: `vi?.['mock']` is `vi.mock`. */
function nameOf(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'Literal':
      return String(node.value);
    case 'MetaProperty':
      return `${node.meta.name}.${node.property.name}`;
    case 'MemberExpression':
      return `${nameOf(node.object)}.${nameOf(node.property)}`;
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return nameOf(node.expression);
    default:
      return '';
  }
}

/** The text that an expression always is, or `undefined`. */
function constant(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** What a comment makes TypeScript read: a reference, the library of elements, and in JavaScript the types of documentation. */
function namedIn(comment: string, javascript: boolean): string[] {
  const [, reference] = /^\/\s*<reference\b.*?\b(?:path|types)\s*=\s*["']([^"']+)["']/i.exec(comment) ?? [];
  const [, library] = /@jsxImportSource\s+(\S+)/.exec(comment) ?? [];
  const types =
    javascript && comment.startsWith('*')
      ? comment
          // A type may go on behind the star of the next line.
          .replace(/^\s*\*/gm, '')
          .matchAll(/(?:\bimport\s*\(\s*|@import\b[^"'@]*)["']([^"']+)["']/g)
      : [];
  return [reference, library && `${library}/jsx-runtime`, ...[...types].map(([, name]) => name)].filter(
    (name) => name !== undefined,
  );
}

/**
 * What a TypeScript or JavaScript file imports: types, re-exports, `import()`, mocks and worker addresses included.
 *
 * @throws Error where the file has a mistake of syntax, because what is behind it would not be read
 */
export function ofScript(file: string, code: string): Found[] {
  const found: Found[] = [];
  let elements = false;
  const { program, comments, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(errors[0].message);
  const add = (node: Node, more: Pick<Found, 'address'> = {}) => {
    const specifier = constant(node);
    found.push(
      specifier === undefined
        ? {
            specifier: code.slice(node.start, node.end),
            refused: 'a name that only the running code knows: write it out',
            ...more,
          }
        : { specifier, ...more },
    );
  };
  const ofSource = ({ source }: { source?: Node | null }) => {
    if (source) add(source);
  };
  const ofExternal = ({ expression }: { expression: Node }) => add(expression);
  const ofCall = ({ callee, arguments: [first] }: CallExpression) => {
    const name = nameOf(callee);
    // A mock may name its module by an import, which is found by itself.
    if (first && first.type !== 'ImportExpression' && (LOADERS.has(name) || MOCKS.test(name))) add(first);
  };
  const ofNew = ({ callee, arguments: [first, base] }: NewExpression) => {
    // A bundler follows these: a worker or a file to be shipped.
    if (first && base && nameOf(callee) === 'URL' && nameOf(base) === 'import.meta.url')
      add(first, { address: true });
  };
  const ofMember = (node: MemberExpression) => {
    const specifier = nameOf(node);
    if (specifier.startsWith('import.meta.glob'))
      found.push({ specifier, refused: 'is not allowed: its files cannot be checked' });
  };
  const ofSpecifier = ({ imported, local }: ImportSpecifier) => {
    const specifier = nameOf(imported);
    if (specifier === 'createRequire' || (OF_MOCKS.has(specifier) && local.name !== specifier))
      found.push({ specifier, refused: 'is not allowed: what it loads by another name cannot be checked' });
  };
  const ofElement = () => {
    elements = true;
  };
  new Visitor({
    ImportDeclaration: ofSource,
    ExportNamedDeclaration: ofSource,
    ExportAllDeclaration: ofSource,
    ImportExpression: ofSource,
    TSImportType: ofSource,
    TSExternalModuleReference: ofExternal,
    CallExpression: ofCall,
    NewExpression: ofNew,
    MemberExpression: ofMember,
    ImportSpecifier: ofSpecifier,
    JSXElement: ofElement,
    JSXFragment: ofElement,
  }).visit(program);
  // The compiler writes this import.
  if (elements) found.push({ specifier: 'react/jsx-runtime' });
  for (const { value } of comments)
    found.push(...namedIn(value, /\.[cm]?jsx?$/.test(file)).map((specifier) => ({ specifier })));
  return found;
}
