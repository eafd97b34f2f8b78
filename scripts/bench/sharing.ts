import type { TestServer } from '../../e2e/support/server';
import { keyOf, TEAM_HOST } from '../../e2e/support/teamFolder';
import type { ListEdit } from '../../lib/lists/model';
import type { Reply } from '../../lib/messages/protocol';
import { Browser, type Tab } from './browser';
import type { Figure } from './figures';

const CREATORS = 2000;
const MEMBERS = ['li', 'wang', 'chen', 'zhao', 'qian'];
/** Creators of one message, and edits of one. */
const ADDED = 500;

const xingtuOf = (at: number) => ({
  ...{ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId' },
  id: String(7100000000000000000n + BigInt(at)),
});

async function join(page: Tab, me: string): Promise<void> {
  const webdav = { address: `https://${TEAM_HOST}/dav`, user: me, password: keyOf(me) };
  const { problem } = await page.ask<Reply<'sharing.join'>>('sharing.join', { name: me, me, webdav });
  if (problem) throw new Error(`${me} did not join: ${problem}`);
}

async function forget(page: Tab): Promise<void> {
  await page.ask('storage.forgetEverything', {});
  await page.ask('consent.answer', { given: true });
}

/** What a member writes about a fifth of the creators: reasons, quotes, slots and tags. */
function editsOf(entries: Reply<'lists.get'> & object, at: number): ListEdit[] {
  return entries.entries
    .filter((_, place) => place % MEMBERS.length === at)
    .flatMap(({ id }, place): ListEdit[] => [
      { edit: 'entry', id, field: 'status', value: place % 3 === 0 ? 'quoted' : 'proposed' },
      { edit: 'entry', id, field: 'reasonFor', value: `完播高，第 ${place} 位，适合夏季补水` },
      { edit: 'entry', id, field: 'quote', value: 10_000 + place },
      { edit: 'tag', id, tag: ['护肤', '平价', '家居'][place % 3] as string, on: true },
    ]);
}

/** A list of thousands of creators that five members wrote: the first join of another, and what rest costs. Files are plain on the way. */
export async function measureSharing(server: TestServer, extension: string): Promise<Figure[]> {
  const browser = await Browser.launch(server, extension);
  try {
    await browser.agree();
    const page = await browser.ownPage('options.html');
    let id = '';
    for (const [at, me] of MEMBERS.entries()) {
      await join(page, me);
      if (at === 0) {
        ({ id } = await page.ask<Reply<'lists.create'>>('lists.create', { list: { name: 'Bench' } }));
        for (let from = 0; from < CREATORS; from += ADDED)
          await page.ask('lists.add', {
            id,
            creators: Array.from({ length: ADDED }, (_, place) => ({
              subject: xingtuOf(from + place),
              name: `达人 ${from + place}`,
              image: `https://p3-pc.douyinpic.com/aweme/100x100/aweme-avatar/tos-cn-${from + place}.jpeg`,
            })),
          });
        await page.ask('sharing.list', { id, on: true });
      }
      const list = await page.ask<Reply<'lists.get'>>('lists.get', { id });
      if (list?.entries.length !== CREATORS) throw new Error(`${me} has ${list?.entries.length} creators`);
      await page.ask('lists.edit', { id, edits: editsOf(list, at) });
      await page.ask('sharing.now', {});
      await forget(page);
    }

    const { asked } = server.team;
    asked.length = 0;
    const begun = performance.now();
    await join(page, 'sun');
    const took = performance.now() - begun;
    const bytes = asked.reduce((sum, one) => sum + one.bytes, 0);
    const list = await page.ask<Reply<'lists.get'>>('lists.get', { id });
    const quoted = list?.entries.filter(({ quote }) => quote).length;
    if (quoted !== CREATORS) throw new Error(`${quoted} of ${CREATORS} creators have their quotes`);

    // One's own file comes once more for its tag, which the server does not tell at the writing.
    await page.ask('sharing.now', {});
    asked.length = 0;
    await page.ask('sharing.now', {});
    const files = asked.filter(({ path }) => path.endsWith('.json'));
    return [
      {
        id: 'sharing.join',
        label: `First join of a team: ${CREATORS} creators, ${MEMBERS.length} members`,
        measured: took,
        unit: 'ms',
        budget: { max: 2000 },
      },
      {
        id: 'sharing.bytes',
        label: 'Bytes of that join, both ways, not compressed by the server',
        measured: bytes / 1_000_000,
        unit: 'MB',
        budget: { max: 1 },
        detail: { files: [...server.team.files].map(([name, { text }]) => [name, text.length]) },
      },
      {
        id: 'sharing.rest',
        label: `Bytes of files while nothing changes, ${files.length} requests`,
        measured: files.reduce((sum, one) => sum + one.bytes, 0) / 1000,
        unit: 'kB',
        budget: { max: 0 },
      },
    ];
  } finally {
    await browser.close();
  }
}
