import { expect, test } from '../support/firefox';
import { keyOf, TEAM_HOST } from '../support/teamFolder';

const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: '7100000000000000001' };

test('a list goes to the team and comes back from it, over the background of Firefox', async ({
  lens,
  server,
}) => {
  const ask = async (type: string, payload: object) =>
    ((await lens.ask(type, payload)) as { ok: never }).ok as Record<string, never>;
  const webdav = { address: `https://${TEAM_HOST}/dav`, user: 'li', password: keyOf('li') };
  expect(await ask('sharing.join', { name: 'Li', me: 'li', webdav })).toEqual({});
  const { list } = (await ask('lists.add', { creators: [{ subject, name: 'A' }] })) as unknown as {
    list: { id: string };
  };
  await ask('sharing.list', { id: list.id, on: true });
  await ask('sharing.now', {});
  await ask('sharing.leave', {});
  await ask('storage.forgetEverything', {});
  await ask('consent.answer', { given: true });

  // Another member, on a browser that knows nothing of it.
  const other = { ...webdav, user: 'wang', password: keyOf('wang') };
  expect(await ask('sharing.join', { name: 'Wang', me: 'wang', webdav: other })).toEqual({});
  expect(await ask('lists.get', { id: list.id })).toMatchObject({ shared: true, entries: [{ name: 'A' }] });
  server.team.asked.length = 0;
  await lens.stopBackground();
  await ask('sharing.now', {});
  expect(
    server.team.asked
      .filter(({ method }) => method === 'GET')
      .map(({ status }) => status)
      .sort(),
  ).toEqual([200, 304]);
});
