/** Runs before each file of tests of a mutation run: see `keptWorker.ts`. */
import fc from 'fast-check';
import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The name in the global scope under which Stryker keeps which place is broken now. */
    globalNamespace: string;
    mode: 'dry-run' | 'mutant';
    activeMutant?: string;
    /** `static` where the break is in what a module does while it is loaded. */
    mutantActivation?: 'static' | 'runtime';
  }
}

// A property is tried for half a second and not a thousand times: it would be tried again for each break.
fc.configureGlobal({ interruptAfterTimeLimit: 500 });

const kept = globalThis as unknown as Record<
  string,
  { activeMutant?: string | undefined; loadedFor?: string | undefined }
>;
const space = kept[inject('globalNamespace')];
const mutant = inject('activeMutant');
if (space !== undefined) {
  // The break of the run before is still there, and modules that are loaded now must not see it.
  if (inject('mutantActivation') !== 'static') space.activeMutant = undefined;
  // The first run finds out what each file of tests reaches, also while its modules are loaded.
  if (inject('mode') === 'dry-run' || space.loadedFor !== mutant) vi.resetModules();
  space.loadedFor = mutant;
}
