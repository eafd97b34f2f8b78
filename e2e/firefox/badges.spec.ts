import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { eavesdrop, feel, leaks, lurk, overheard } from '../support/hostile';
import { DOUYIN_SEARCH, listed } from '../support/replicas/pages';

const CARDS = '[id^="waterfall_item_7"]';

test('cards say what is known of their authors, and a page can neither read it nor tell these cards from others', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const badges = { xingtu: false, pugongying: false, douyin: true, xiaohongshu: false };
  await lens.ask('settings.set', { settings: { badges } });
  const subject = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: listed(0).author };
  await lens.ask('lists.add', { creators: [{ subject }] });
  server.strictCsp = false;
  server.first = eavesdrop;
  const page = await lens.open(DOUYIN_SEARCH);
  const labels = await poll(async () => {
    const all = await lens.badges(page);
    return all.some((label) => label !== '') ? all : undefined;
  }, 'a badge');
  expect(labels.filter((label) => label !== '')).toEqual(['Candidate']);
  const felt = (await page.evaluate(feel, CARDS)).slice(0, 4);
  expect(felt).toHaveLength(4);
  expect([...new Set(felt)]).toHaveLength(1);
  const box = await page.$eval(CARDS, (card) => {
    const { x, y, width } = card.getBoundingClientRect();
    return { x, y, width, height: 60 };
  });
  expect(await page.evaluate(overheard, [['Candidate'], box] as const)).toEqual([]);

  server.first = lurk;
  const other = await lens.open(DOUYIN_SEARCH);
  await poll(async () => ((await lens.badges(other)).length > 3 ? true : undefined), 'the badges');
  await other.mouse.move(box.x - 5, box.y - 5);
  await other.mouse.move(box.x + 60, box.y + 20, { steps: 5 });
  await other.keyboard.press('Tab');
  expect(await other.evaluate(leaks)).toEqual([]);
  expect(server.calls()).toEqual([]);
});
