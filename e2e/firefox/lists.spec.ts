import { expect, test } from '../support/firefox';
import { KOL } from '../support/replicas/pages';

const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL };

test('a background that is stopped in the middle of edits of a list loses none that was answered', async ({
  lens,
}) => {
  const ask = async (type: string, payload: object) =>
    ((await lens.ask(type, payload)) as { ok: Record<string, never> }).ok;
  const { list, added } = (await ask('lists.add', { creators: [{ subject, name: 'A' }] })) as unknown as {
    list: { id: string };
    added: { id: string }[];
  };
  const edit = (field: string, value?: string) =>
    ask('lists.edit', { id: list.id, edits: [{ edit: 'entry', id: added[0]?.id, field, value }] });
  for (const round of [1, 2]) {
    await edit('slot', `day ${round}`);
    await lens.stopBackground();
    expect(await ask('lists.get', { id: list.id })).toMatchObject({ entries: [{ slot: `day ${round}` }] });
  }
  await edit('status', 'excluded');
  await edit('slot');
  await lens.stopBackground();
  const [met] = (await ask('lists.met', { subjects: [subject] })) as unknown as { meetings: object[] }[];
  expect(met?.meetings).toMatchObject([{ list: { id: list.id }, entry: { status: 'excluded' } }]);
  expect(JSON.stringify(met)).not.toContain('slot');
});
