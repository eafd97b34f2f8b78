import { expect, it } from 'vitest';
import { FailureError } from '../../report/failure';
import { type FolderRequest, httpFolder, MAX_MEMBERS } from './folder';

const NOW = Date.UTC(2026, 10, 22, 3);

/** A folder whose server gives these answers, and what it was asked. */
function scripted(
  kind: 'gateway' | 'webdav',
  ...answers: ({ status: number; text?: string; headers?: Record<string, string> } | Error)[]
) {
  const asked: FolderRequest[] = [];
  const folder = httpFolder(
    kind,
    'https://gw.example.com/lists',
    'Bearer secret',
    async (request) => {
      asked.push(request);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer;
      const { status, text = '', headers = {} } = answer;
      return { status, headers: new Headers(headers), bytes: new TextEncoder().encode(text) };
    },
    () => NOW,
  );
  return { folder, asked };
}

const problem = (code: string) => expect.objectContaining({ problem: code });

it('the listing of a gateway has the members, and nothing that is no file of a member', async () => {
  const rows = [
    'li.json',
    'wang_2.json',
    'Li.json',
    'notes.txt',
    '../x.json',
    5,
    'li.json',
    `${'a'.repeat(33)}.json`,
  ];
  const { folder, asked } = scripted('gateway', {
    status: 200,
    text: JSON.stringify([...rows.map((name) => ({ name, type: 'file' })), null, 'x']),
  });
  expect(await folder.list()).toEqual(['li', 'wang_2']);
  expect(asked).toMatchObject([
    { url: 'https://gw.example.com/lists/', method: 'GET', headers: { Authorization: 'Bearer secret' } },
  ]);
});

it('of more members than are read the first by name are, whatever order they are listed in', async () => {
  const names = Array.from({ length: MAX_MEMBERS + 1 }, (_, at) => `m${1000 + at}`);
  const text = JSON.stringify(names.toReversed().map((name) => ({ name: `${name}.json` })));
  expect(await scripted('gateway', { status: 200, text }).folder.list()).toEqual(names.slice(0, MAX_MEMBERS));
});

it('the listing of WebDAV is read whatever its prefix, and asked for one level deep', async () => {
  const text =
    '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/team/</d:href></d:response>' +
    '<d:response><d:href>\n https://gw.example.com/team/li.json </d:href></d:response>' +
    '<response><href>/team/wang.json</href></response>' +
    '<response><href >zhao.json</href ></response></d:multistatus>';
  const { folder, asked } = scripted('webdav', { status: 207, text });
  expect(await folder.list()).toEqual(['li', 'wang', 'zhao']);
  expect(asked).toMatchObject([
    {
      method: 'PROPFIND',
      headers: { Depth: '1', 'Content-Type': 'application/xml' },
      body: expect.stringContaining('<propfind '),
    },
  ]);
});

it.each([
  ['gateway', 200, '<html>Log in</html>'],
  ['gateway', 200, '{"a":1}'],
  ['gateway', 404, ''],
  ['gateway', 301, ''],
  ['webdav', 207, '<html>'],
  ['webdav', 200, '<d:multistatus/>'],
  ['webdav', 405, ''],
] as const)('a %s that answers a listing with %s and %j is no folder', async (kind, status, text) => {
  await expect(scripted(kind, { status, text }).folder.list()).rejects.toEqual(problem('folder'));
});

it.each([
  [401, 'GET', 'key'],
  [403, 'GET', 'key'],
  [401, 'PUT', 'key'],
  [403, 'PUT', 'member'],
  [413, 'PUT', 'tooLarge'],
  [404, 'PUT', 'folder'],
  [300, 'PUT', 'folder'],
  [408, 'GET', 'unreachable'],
  [429, 'GET', 'unreachable'],
  [500, 'PUT', 'unreachable'],
  [503, 'GET', 'unreachable'],
  [418, 'GET', 'folder'],
])('the status %i to a %s means %s', async (status, method, code) => {
  const { folder } = scripted('gateway', { status });
  await expect(method === 'GET' ? folder.get('li') : folder.put('li', '{}')).rejects.toEqual(problem(code));
});

it.each([
  ['offline', 'offline'],
  ['tooLarge', 'tooLarge'],
  ['timeout', 'unreachable'],
  ['dropped', 'unreachable'],
] as const)('a request that failed as %s is told as %s', async (code, told) => {
  const { folder } = scripted('gateway', new FailureError({ code, charged: 'maybe' }));
  await expect(folder.get('li')).rejects.toEqual(problem(told));
});

it('a file comes with its tag, is asked for with it, and may be missing', async () => {
  const { folder, asked } = scripted(
    'gateway',
    { status: 200, text: '{"a":"名"}', headers: { etag: '"1"' } },
    { status: 304 },
    { status: 404 },
    { status: 204 },
    { status: 200 },
  );
  expect(await folder.get('li')).toEqual({ text: '{"a":"名"}', etag: '"1"' });
  expect(await folder.get('li', '"1"')).toBe('same');
  expect(await folder.get('li')).toBeUndefined();
  expect(await folder.put('li', '{}')).toEqual({});
  expect(await folder.put('li', '{"b":1}')).toEqual({});
  const url = 'https://gw.example.com/lists/li.json';
  const reading = { url, method: 'GET', headers: { Authorization: 'Bearer secret' } };
  const writing = {
    url,
    method: 'PUT',
    headers: { Authorization: 'Bearer secret', 'Content-Type': 'application/json' },
  };
  expect(asked.map(({ limit: _, ...request }) => request)).toStrictEqual([
    reading,
    { ...reading, headers: { ...reading.headers, 'If-None-Match': '"1"' } },
    reading,
    { ...writing, body: '{}' },
    { ...writing, body: '{"b":1}' },
  ]);
});

it('the server’s clock is told by its answers, also by those that refuse', async () => {
  const { folder } = scripted(
    'gateway',
    { status: 304 },
    { status: 401, headers: { date: new Date(NOW + 86_400_000).toUTCString() } },
    { status: 304, headers: { date: 'tomorrow' } },
  );
  await folder.get('li', '"1"');
  expect(folder.offset).toBeUndefined();
  await folder.get('li').catch(() => {});
  expect(folder.offset).toBe(86_400_500);
  await folder.get('li', '"1"');
  expect(folder.offset).toBe(86_400_500);
});
