import { expect } from 'vitest';
import { describe, type Gateway, test } from './testing';

const put = (gateway: Gateway, name: string, body: string, as = 'li') =>
  gateway.ask(`/lists/${name}`, { as, method: 'PUT', body });

describe('shared lists', () => {
  test('are a file a member, which that member alone writes and the others read', async ({ start }) => {
    const gateway = await start({}, ['li', 'wang']);
    expect((await put(gateway, 'li.json', '{"format":1}')).status).toBe(201);
    expect((await put(gateway, 'li.json', '{"format":12}')).status).toBe(204);
    const read = await gateway.ask('/lists/li.json', { as: 'wang' });
    expect([read.status, read.text, read.headers['content-type']]).toEqual([
      200,
      '{"format":12}',
      'application/json',
    ]);
    const foreign = await put(gateway, 'li.json', '{}', 'wang');
    expect([foreign.status, foreign.text]).toEqual([403, '{"error":"member"}']);
    const listed = JSON.parse((await gateway.ask('/lists/', { as: 'wang' })).text);
    expect(listed).toEqual([{ name: 'li.json', type: 'file', mtime: expect.any(String), size: 13 }]);
    expect((await gateway.ask('/lists/li.json')).text).toBe('{"format":12}');
  });

  test('cost no bytes while they are as they were', async ({ start }) => {
    const gateway = await start();
    await put(gateway, 'li.json', `{"text":"${'x'.repeat(5000)}"}`);
    for (const headers of [{}, { 'Accept-Encoding': 'gzip' }] as Record<string, string>[]) {
      const { headers: told } = await gateway.ask('/lists/li.json', { headers });
      expect(told['content-encoding']).toBe(headers['Accept-Encoding']);
      const again = await gateway.ask('/lists/li.json', {
        headers: { ...headers, 'If-None-Match': told.etag ?? '' },
      });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    await put(gateway, 'li.json', '{}');
    const etag = (await gateway.ask('/lists/li.json')).headers.etag ?? '';
    await put(gateway, 'li.json', '{"changed":1}');
    expect((await gateway.ask('/lists/li.json', { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  test('are neither removed nor written beside their place, nor open to strangers', async ({ start }) => {
    const gateway = await start({}, ['li', 'wang']);
    await put(gateway, 'li.json', '{}');
    const status = async (path: string, method: string, as: string | null = 'li') =>
      (await gateway.ask(path, { method, as })).status;
    expect(await status('/lists/li.json', 'DELETE')).toBe(405);
    expect(await status('/lists/li.json', 'POST')).toBe(405);
    for (const path of [
      '/lists/li',
      '/lists/Li.json',
      '/lists/li.json/x',
      '/lists/a/li.json',
      '/lists/../keys.map',
    ])
      expect([path, await status(path, 'GET')]).toEqual([path, 404]);
    expect((await put(gateway, 'li.txt', '{}')).status).toBe(404);
    expect((await put(gateway, '', '{}')).status).toBe(405);
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect(await status('/lists/li.json', method, null)).toBe(401);
    expect((await put(gateway, 'li.json', 'x'.repeat(8 * 2 ** 20 + 1))).status).toBe(413);
    expect((await put(gateway, 'li.json', 'x'.repeat(8 * 2 ** 20))).status).toBe(204);
  });

  test('stay when their member is removed, and are kept over a restart', async ({ start }) => {
    const gateway = await start({}, ['li', 'wang']);
    await put(gateway, 'li.json', '{"mine":1}');
    await gateway.command(['user', 'revoke', 'li']);
    await gateway.kill();
    await gateway.run();
    expect((await put(gateway, 'li.json', '{}')).status).toBe(401);
    expect((await gateway.ask('/lists/li.json', { as: 'wang' })).text).toBe('{"mine":1}');
  });

  test('are the same on both nodes', async ({ pair }) => {
    const [one, two] = await pair({}, ['li', 'wang']);
    expect((await put(two, 'li.json', '{"from":"two"}')).status).toBe(201);
    const read = await one.ask('/lists/li.json', { as: 'wang' });
    expect(read.text).toBe('{"from":"two"}');
    const again = await two.ask('/lists/li.json', { headers: { 'If-None-Match': read.headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect((await put(two, 'li.json', '{}', 'wang')).status).toBe(403);
    expect(JSON.parse((await two.ask('/lists/')).text)).toHaveLength(1);
  });

  test('may be switched off', async ({ start }) => {
    const gateway = await start({ LISTS: 'off' });
    expect((await gateway.ask('/lists/')).status).toBe(404);
    expect((await put(gateway, 'li.json', '{}')).status).toBe(404);
    expect(JSON.parse((await gateway.ask('/ping')).text).lists).toBe(false);
  });
});
