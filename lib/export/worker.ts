import type { Workbook } from './workbook';
import { toXlsx } from './xlsx';

/** Writes workbooks off the page's thread. */
addEventListener('message', async ({ data }: MessageEvent<Workbook>) => {
  try {
    postMessage({ blob: await toXlsx(data) });
  } catch (error) {
    postMessage({ problem: String(error) });
  }
});
