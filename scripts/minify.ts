import { minify } from '@swc/core';

/** A script that is one function, called at once. */
const ONE_FUNCTION = /^(var \w+=)(function\(\)\{.*\})\(\);(\s*)$/s;

/**
 * Puts the function that a script is into brackets: browsers parse such a one once, and any other twice, first as one that may never run.
 * That is a tenth of what the start of the background computes.
 */
export const parsedOnce = (code: string): string => code.replace(ONE_FUNCTION, '$1($2)();$3');

/**
 * Makes scripts small. The bundler's own minifier leaves a tenth more of the overlay, which is part of every page of these sites, and
 * keeps code that nothing reaches, by which a package would hold what it goes without.
 */
export function small() {
  return {
    name: 'small',
    apply: 'build' as const,
    enforce: 'post' as const,
    renderChunk: {
      order: 'post' as const,
      handler: async (code: string, _chunk: unknown, { format }: { format: string }) => {
        const options = { ecma: 2020, passes: 3, pure_getters: true } as const;
        const made = await minify(code, { module: format === 'es', compress: options, mangle: true });
        return { code: parsedOnce(made.code), map: null };
      },
    },
  };
}
