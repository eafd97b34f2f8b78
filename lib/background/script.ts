/** The browser's door for addresses of scripts: our policy of content lets no plain text through it. Older browsers have none. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
}

interface Scope {
  importScripts?: (url: string) => void;
  trustedTypes?: TrustedTypes;
  addEventListener(type: 'install', listener: () => void): void;
}
const scope = globalThis as unknown as Scope;

/** Only a script at the extension's own root is loaded. */
function checked(url: string): string {
  if (!/^\/[a-z]+\.js$/i.test(url)) throw new TypeError(url);
  return url;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of a script as the browser takes it. */
function trusted(url: string): string {
  // At its first use: a browser lets each policy be made once, and a script that was loaded here may have this module again.
  policy ??= scope.trustedTypes?.createPolicy('kol-lens', { createScriptURL: checked });
  return policy ? policy.createScriptURL(url) : checked(url);
}

/**
 * Loads a script of the background's once while the worker is installed: a worker may later import only what it imported
 * then. Has to be called while the worker starts. Firefox's event page has no such rule and no such event.
 */
export function prepareScript(url: string): void {
  // Stryker disable next-line OptionalChaining: the types do not take what was asked into the listener.
  if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(trusted(url)));
}

function loadInPage(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trusted(url);
    script.onload = () => resolve();
    script.onerror = reject;
    document.head.append(script);
  });
}

/** Runs a script of the background's that is needed too rarely to be part of it. */
export async function loadScript(url: string): Promise<void> {
  if (scope.importScripts) scope.importScripts(trusted(url));
  else await loadInPage(url);
}

/**
 * What a script of the background's makes, at the first ask of the background's life. After a load that failed the next ask tries
 * again.
 *
 * @param maker what the script has put into the global scope, once it has run
 */
export function lazily<T>(url: string, maker: () => (() => T | Promise<T>) | undefined): () => Promise<T> {
  let made: Promise<T> | undefined;
  const make = async () => {
    if (!maker()) await loadScript(url);
    return (maker() as () => T | Promise<T>)();
  };
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
