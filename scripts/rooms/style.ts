import { type Selector, transform } from 'lightningcss';
import type { Found } from './found';

/**
 * What a style sheet imports: other sheets, classes of them, pictures and fonts.
 *
 * @throws Error where the sheet has a mistake of syntax, or an `@value`
 */
export function ofStyle(file: string, code: string): Found[] {
  const found: Found[] = [];
  const refuse = (specifier: string) => {
    found.push({ specifier, refused: 'is not allowed: what it names cannot be checked' });
  };
  const ofSelector = (selector: Selector) => {
    for (const part of selector)
      if (part.type === 'pseudo-class' && part.kind === 'custom-function' && part.name === 'import')
        refuse(':import()');
  };
  const ofFunction = ({ name }: { name: string }) => {
    if (/image-set$/i.test(name)) refuse(`${name}()`);
  };
  const { dependencies } = transform({
    filename: file,
    code: Buffer.from(code),
    cssModules: true,
    analyzeDependencies: true,
    visitor: {
      Rule: { unknown: ({ name }: { name: string }) => refuse(`@${name}`) },
      Declaration: {
        composes: ({ value }) => {
          // The parser leaves it as it stands where it names two files.
          if ('propertyId' in value) refuse('composes');
          else if (value.from?.type === 'file') found.push({ specifier: value.from.value });
        },
      },
      // Where the parser reads a property, it is one of the addresses below. These are in one that it leaves as it stands.
      Function: ofFunction,
      Selector: ofSelector,
    },
  });
  for (const dependency of dependencies ?? [])
    if ('url' in dependency) found.push({ specifier: dependency.url });
  return found;
}
