import type { Workbook } from './workbook';
import address from './worker?worker&url';

/** The browser's door for addresses of scripts: our policy of content lets no plain text through it. Older browsers have none. */
interface Scope {
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
}

const policy = (globalThis as unknown as Scope).trustedTypes?.createPolicy('kol-lens', {
  createScriptURL(url: string) {
    if (url !== address) throw new TypeError(url);
    return url;
  },
});

/** Writes a workbook in a worker, so that the page stays alive. Rejects where the worker fails or cannot start. */
export function xlsxInWorker(workbook: Workbook): Promise<Blob> {
  // While developing it is a module, which is served in parts.
  const type = import.meta.env.DEV ? 'module' : 'classic';
  const worker = new Worker(policy ? policy.createScriptURL(address) : address, { type });
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ blob: Blob } | { problem: string }>) =>
      'blob' in data ? resolve(data.blob) : reject(new Error(data.problem));
    worker.onerror = (event) => reject(new Error(event.message || 'worker'));
    worker.postMessage(workbook);
  }).finally(() => worker.terminate());
}
