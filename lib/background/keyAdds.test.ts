import { expect, test, vi } from 'vitest';
import type { Reply } from '../messages/protocol';
import { FailureError } from '../report/failure';
import type { Subject } from '../subject/types';
import { KeyAdds } from './keyAdds';

const kol: Subject = { platform: 'xingtu', kind: 'kol', id: '7100000000000000001', idType: 'xingtuKolId' };
const work: Subject = { platform: 'douyin', kind: 'item', id: '7200000000000000001', idType: 'awemeId' };
const source = { endpoint: 'x', fetchedAt: 0, fromCache: true, sample: false };
const added: Reply<'lists.add'> = { list: { id: 'l', name: '春季' }, added: [], already: [], met: {} };
const tab = { id: 4, incognito: false };

function asked(page: object, blocks: object[] = []) {
  return {
    'popup.subject': vi.fn(async () => page),
    'popup.glance': vi.fn(async () => ({ subject: kol, blocks: blocks as never })),
    'lists.add': vi.fn(async () => added),
  };
}

test('the shortcut adds the creator of the page to the last list used, and the popup is told once', async () => {
  const adds = new KeyAdds();
  const ask = asked({ subject: kol }, [{ type: 'card', id: 'c', source, title: '林间小鹿', facts: [] }]);
  void adds.press(ask, tab);
  const creator = { subject: kol, name: '林间小鹿' };
  expect(await adds.take(4)).toEqual({ creator, added });
  expect(ask['lists.add'].mock.calls).toEqual([[{ creators: [creator] }, { tab, private: false }]]);
  expect(await adds.take(4)).toBeUndefined();
});

test('on a work the shortcut adds its author, and nothing while no answer has named one', async () => {
  const link = { id: 'item.author', subject: kol };
  const card = { type: 'card', id: 'item.card', source, title: '露营', facts: [], link };
  const known = asked({ subject: work }, [card]);
  await new KeyAdds().press(known, tab);
  expect(known['lists.add'].mock.calls).toEqual([[{ creators: [{ subject: kol }] }, expect.anything()]]);
  const unknown = asked({ subject: work });
  expect(await new KeyAdds().press(unknown, tab)).toBeUndefined();
  expect(unknown['lists.add']).not.toHaveBeenCalled();
});

test.each([
  ['of no creator', {}],
  ['of a site that is switched off', { subject: kol, off: true }],
])('on a page %s the shortcut adds nothing', async (_, page) => {
  const ask = asked(page);
  expect(await new KeyAdds().press(ask, tab)).toBeUndefined();
  expect(ask['lists.add']).not.toHaveBeenCalled();
});

test('a press in a private window is a private sender’s', async () => {
  const ask = asked({ subject: kol });
  await new KeyAdds().press(ask, { id: 4, incognito: true });
  expect(ask['lists.add'].mock.calls).toEqual([
    [expect.anything(), expect.objectContaining({ private: true })],
  ]);
});

test('what could not be added reaches the popup as a failure', async () => {
  const adds = new KeyAdds();
  const ask = asked({ subject: kol });
  ask['lists.add'].mockRejectedValue(new FailureError({ code: 'listFull', charged: 'no' }));
  adds.press(ask, tab).catch(() => {});
  await expect(adds.take(4)).rejects.toMatchObject({ failure: { code: 'listFull' } });
});
