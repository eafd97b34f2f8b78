import { expect, test } from 'vitest';
import { parsedOnce, small } from './minify';

const shrink = async (code: string, format: string) =>
  (await small().renderChunk.handler(code, undefined, { format })).code;

test('a script that is one function called at once has it in brackets, so that it is parsed once', async () => {
  const made = await shrink('var x = (function () { let long; return read(() => long); })();', 'iife');
  expect(made).toMatch(/^var x=\(function\(\)\{.*\}\)\(\);?$/);
  expect(parsedOnce('var a=function(){b()}();\n')).toBe('var a=(function(){b()})();\n');
});

test('a script of another form stays as it is', () => {
  for (const code of ['import"a";b();', 'var a=function(){};b();', 'var a=function(){b()};']) {
    expect(parsedOnce(code)).toBe(code);
  }
});

test('what is never reached goes, and names of a module are short', async () => {
  const made = await shrink('const unused = () => "gone"; export const kept = (first) => first;', 'es');
  expect(made).not.toContain('gone');
  expect(made).not.toContain('first');
  expect(made).toContain('kept');
});
