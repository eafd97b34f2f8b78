import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import gateway from './gateway.js';
import settings from './settings.js';

test('a place of the budget that another worker takes in the same moment is not taken twice', async ({
  onTestFinished,
}) => {
  const days = mkdtempSync(join(tmpdir(), 'gw-'));
  const before = { ...settings };
  onTestFinished(() => {
    vi.restoreAllMocks();
    Object.assign(settings, before);
    rmSync(days, { recursive: true, force: true });
  });
  Object.assign(settings, { days, limits: { user: 3, team: 0 }, share: { user: 3, team: 0 } });
  const places = join(days, '2026-11-22', 'paid', 'user-li');
  fs.mkdirSync(places, { recursive: true });

  // Whatever place this worker has just found free, another worker takes before this one does.
  const look = fs.statSync;
  vi.spyOn(fs, 'statSync').mockImplementation(((path: string, options: object) => {
    const found = look(path, { ...options, throwIfNoEntry: false });
    if (!found && /\/t[123]$/.test(path)) fs.writeFileSync(path, 'of another worker');
    return found;
  }) as typeof fs.statSync);
  const asked: string[] = [];
  const refused: string[] = [];
  const request = {
    method: 'GET',
    status: 200,
    args: {},
    headersIn: { 'X-Gateway-Day': '2026-11-22', 'X-Gateway-User': 'li', 'X-Gateway-Generation': '0' },
    headersOut: {} as Record<string, string | undefined>,
    variables: { request_uri: '/api/douyin/x/v1?id=1' },
    responseText: '{"code":0,"data":1}',
    responseBuffer: new Uint8Array(19),
    return: (_: number, body: string | Uint8Array) => {
      if (typeof body === 'string') refused.push(JSON.parse(body).error);
    },
    subrequest: async (uri: string) => {
      asked.push(uri);
      return {
        ...request,
        variables: { upstream_connect_time: '0.001', upstream_header_time: '0.001' },
      };
    },
  };
  for (let calls = 0; calls < 4; calls += 1) await gateway.judge(request as never);
  expect([asked.length, refused]).toEqual([1, ['budget-user', 'budget-user', 'budget-user']]);
});
