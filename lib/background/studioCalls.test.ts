import { expect, it, vi } from 'vitest';
import { itemDownload } from '../providers/tikomni/works/endpoints';
import { studioCalls } from './studioCalls';

it('the studio’s workbook is one call of the gateway, with the days and kinds of the form', async () => {
  const answer = { data: { name: 'works.xlsx', base64: '' } };
  const ask = vi.fn(async () => answer);
  const { download, body } = studioCalls({ ask } as never);
  const options = { mode: 'auto' } as const;
  const values = { days: '2026-03-01~2026-03-07', longArticle: '', other: 'x' };
  expect(await download(values, options)).toBe(answer);
  const params = { from: '2026-03-01', to: '2026-03-07' };
  expect(ask).toHaveBeenCalledExactlyOnceWith({ endpoint: itemDownload, params }, options);
  // The endpoints have registered the bodies of their calls where they are.
  expect(Object.keys(body(itemDownload, itemDownload.current.query(params)))).not.toEqual([]);
});
