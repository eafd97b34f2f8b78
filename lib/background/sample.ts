import type { Query } from '../providers/types';

/** The `data` of a path in the wire's own format, or `undefined` where the built-in provider has none. */
type SampleData = (path: string, query: Query, now: number) => unknown;

const SCRIPT = '/sample.js';

interface Scope {
  kolLensSample?: SampleData;
  importScripts?: (url: string) => void;
  addEventListener(type: 'install', listener: () => void): void;
}
const scope = globalThis as unknown as Scope;

/**
 * Loads the sample script once while the worker is installed: a worker may later import only what it imported then. Has to be
 * called while the worker starts. Firefox's event page has no such rule and no such event.
 */
export function prepareSample(): void {
  // Stryker disable next-line OptionalChaining: the types do not take what was asked into the listener.
  if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(SCRIPT));
}

function loadInPage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
  });
}

/** Asks the built-in provider. Its script is loaded at the first ask of the background's life. */
export async function sample(path: string, query: Query, now: number): Promise<unknown> {
  if (!scope.kolLensSample) {
    if (scope.importScripts) scope.importScripts(SCRIPT);
    else await loadInPage();
  }
  return scope.kolLensSample?.(path, query, now);
}
