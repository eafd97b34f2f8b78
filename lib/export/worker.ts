import { toXlsx, type Workbook } from './xlsx';

/** Writes workbooks off the page's thread. */
addEventListener('message', async ({ data }: MessageEvent<Workbook>) => {
  try {
    postMessage({ blob: await toXlsx(data) });
  } catch (error) {
    postMessage({ problem: String(error) });
  }
});
