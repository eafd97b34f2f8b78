import type { ListValues } from '../../../report/lists';
import type { Request } from '../../types';
import { paramsOf } from '../routes';
import { itemDownload } from './endpoints';

/** The call for the workbook of the works' form: its days, `longArticle`, and `genres` (words of `GENRES`) where not all. */
export function downloadRequest(values: ListValues): Request {
  return { endpoint: itemDownload, params: paramsOf(values, ['longArticle', 'genres']) };
}
