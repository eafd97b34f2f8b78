import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const THEME = read('theme.css');
const THEMES = { light: 1, dark: 2 } as const;
type Theme = keyof typeof THEMES;

/** A colour of the theme: `#rrggbb`. */
function colour(name: string, theme: Theme): string {
  const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(THEME);
  const one = both?.[THEMES[theme]];
  if (one === undefined) throw new Error(`no colour ${name}`);
  return one;
}

/** WCAG's relative luminance, 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the surface of a tooltip', () => {
  it('a tooltip has the surface that floats', () => {
    expect(read('Tip.module.css')).toMatch(/\.tip \{[^}]*background: var\(--float\);/);
  });

  it('a tooltip over a card is told from it in the dark theme, where its shadow cannot be seen', () => {
    for (const below of ['bg', 'surface', 'surface-2'])
      expect(contrast(colour('float', 'dark'), colour(below, 'dark'))).toBeGreaterThan(1.2);
  });

  it.each(['light', 'dark'] as const)('a text on a tooltip can be read in the %s theme', (theme) => {
    for (const text of ['text', 'text-2', 'text-3', 'warn', 'sample'])
      expect(contrast(colour(text, theme), colour('float', theme))).toBeGreaterThanOrEqual(4.5);
  });
});
