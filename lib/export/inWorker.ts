import type { Workbook } from './workbook';
import ExportWorker from './worker?worker';

/** Writes a workbook in a worker, so that the page stays alive. Rejects where the worker fails or cannot start. */
export function xlsxInWorker(workbook: Workbook): Promise<Blob> {
  const worker = new ExportWorker();
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ blob: Blob } | { problem: string }>) =>
      'blob' in data ? resolve(data.blob) : reject(new Error(data.problem));
    worker.onerror = (event) => reject(new Error(event.message || 'worker'));
    worker.postMessage(workbook);
  }).finally(() => worker.terminate());
}
