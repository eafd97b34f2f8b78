import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { KOL, SEC_UID } from '../e2e/support/replicas/pages';
import { TOKEN } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { awaitsText, initialOptions, sectionsOf } from '../lib/report/sections';
import { extension } from './support/extension';
import { openSection } from './support/figures';
import {
  all,
  billOf,
  hover,
  keys,
  named,
  none,
  one,
  paste,
  press,
  reads,
  settled,
  textOf,
  until,
} from './support/page';
import { CREATOR_REPORT } from './support/subjects';

const lens = extension();
const PROFILE = `workspace.html#/report/douyin/kol/douyinSecUid/${SEC_UID}${AGREED}`;

test('with sample data every section of a creator is drawn without a request, says that it is made up, and makes no call', async () => {
  const { current: extension } = lens;
  await extension.ask('settings.set', { settings: { language: 'en' } });
  await extension.open('options.html#start');
  await press(await named('button', 'Use sample data', await one('#start')));
  await reads('[data-sample]', 'Sample data');
  await extension.open('popup.html');
  await reads('[data-sample]', 'Nothing is billed.');
  // That there is sample data for each section of each subject is in `scripts/gallery/gallery.test.ts`.
  await extension.open(CREATOR_REPORT);
  for (const section of sectionsOf({ platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' })) {
    await openSection(section);
    if (awaitsText(section, initialOptions(section))) {
      await paste('[data-typed]', '防晒');
      await keys('{Enter}');
    }
    await reads('[data-sample]', 'People, links and figures are made up.');
    await until(() =>
      expect(all(`[data-section="${section}"] [data-metric][data-value]`), section).not.toEqual([]),
    );
    await settled();
    for (const wrong of ['[role="alert"]', '[data-drift]', '[data-tab] [title]'])
      expect(all(wrong), `${wrong} in ${section}`).toEqual([]);
  }
  expect(extension.server.received).toEqual([]);
  expect((await extension.ask('session.get', {})).callsToday).toBe(0);
});

test('a match that was found in sample data does not count for real data', async () => {
  const { current: extension } = lens;
  await extension.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  await extension.open(PROFILE);
  await until(() => expect(all('[data-metric][data-value]')).not.toEqual([]));
  await settled();
  await extension.setUp('en');
  await extension.open(PROFILE);
  await until(() =>
    expect(all('[data-load]').map((button) => button.textContent)).toEqual(['Show the price 6 calls']),
  );
  expect(extension.server.calls()).toEqual([]);
});

test('sample data and real data are never shown side by side', async () => {
  const { current: extension } = lens;
  const { server } = extension;
  const [figure, made] = ['[data-metric="xingtu.followers"][data-value]', 'made up'];
  const tip = async () => {
    await userEvent.unhover(await one(figure));
    await none('#tip');
    await hover(figure);
    return textOf(await one('#tip'));
  };
  await extension.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  await extension.open(CREATOR_REPORT);
  await one(figure);
  await settled();
  await extension.ask('token.set', { token: TOKEN });
  // The same report, now for real figures: it was opened for made-up ones, so it says first what these cost.
  await none('[data-sample]');
  await until(() => expect(all('[data-load]').map(textOf)).toEqual(['Load 4 calls']));
  expect(all('[data-metric]')).toEqual([]);
  expect(server.calls()).toEqual([]);
  await press('[data-load]');
  await server.callsReach(4);
  await one(figure);
  await settled();
  expect(await tip()).not.toContain(made);
  expect((await extension.ask('storage.info', {})).entries).toBe(4);

  await extension.ask('settings.set', { settings: { source: 'sample' } });
  await one('[data-sample]');
  await one(figure);
  await settled();
  await until(async () => expect(await tip()).toContain(made));
  await extension.ask('settings.set', { settings: { source: 'live' } });
  await none('[data-sample]');
  await one(figure);
  await settled();
  // What was paid for is still there.
  expect(await billOf(extension)).toEqual({ calls: 4, billed: 4, maybe: 0 });
});
