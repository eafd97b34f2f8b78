import type { Snapshot } from '../../lib/memory/snapshot';
import { expect, test } from '../support/firefox';
import { earlier } from '../support/memory';
import { CREATOR, KOL } from '../support/replicas/pages';

const creator = `xingtuKolId/${KOL}`;
const subject = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL };

test('a buyer who opens the panel on a creator sees whether the price has changed (0 clicks)', async ({
  lens,
}) => {
  await lens.setUp('en');
  await lens.ask('report.load', {
    subject,
    section: 'xingtu.overview',
    options: {},
    mode: 'auto',
    request: 'r',
  });
  const { ok: line } = (await lens.ask('memory.line', { creator })) as { ok: Snapshot[] };
  await lens.ask('memory.import', { snapshots: earlier(line, 40) });

  const panel = await lens.openPanelByShortcut(await lens.open(CREATOR));
  const price = await panel.waitForSelector('[data-type="verdict"] [data-change="up"]');
  expect(await price?.evaluate((node) => node.textContent)).toMatch(/↑ 10% since /);
  expect(await panel.$eval('[data-seen]', (node) => node.textContent)).toBe('Last seen 40 days ago');
});
