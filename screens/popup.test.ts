import { expect, test } from 'vitest';
import { BLOGGER, KOL, NOTE, OTHER_KOL, SEC_UID, VIDEO } from '../e2e/support/replicas/pages';
import { answers } from '../e2e/support/server';
import { extension } from './support/extension';
import { all, focused, keys, named, one, paste, press, reads, settled, textOf, until } from './support/page';
import { CREATOR_REPORT } from './support/subjects';

const lens = extension();
const CREATOR = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`;

/** The lines of the look-up, as they are now. */
const lines = () => all('section[aria-labelledby="look-up"] li');
/** Waits until the lines of the look-up say something. */
const linesSay = (...texts: (string | RegExp)[]) =>
  until(() =>
    expect(lines().map(textOf)).toEqual(
      texts.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
    ),
  );

test('the popup offers a token and sample data', async () => {
  const { current: extension } = lens;
  await extension.ask('settings.set', { settings: { language: 'en' } });
  await extension.open('popup.html');
  await named('heading', 'Welcome to KOL Lens');
  await press(await named('button', 'Use my token'));
  await extension.openOpened();
  expect(extension.opened).toEqual([expect.stringMatching(/options\.html#token$/)]);
  await focused('#token input');
  await extension.open('popup.html');
  await press(await named('button', 'Try sample data'));
  await one('[data-sample]');
  expect((await extension.ask('session.get', {})).settings.source).toBe('sample');
  expect(extension.server.calls()).toEqual([]);
});

test('the popup reads pasted links, share texts and ids, one a line, and opens the report in a tab', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open('popup.html');
  await paste(
    'textarea',
    [
      CREATOR,
      `看看这条笔记 https://www.xiaohongshu.com/explore/${NOTE}?xsec_token=x 【小红书】`,
      `https://www.douyin.com/video/${VIDEO}`,
      `https://www.douyin.com/user/${SEC_UID}`,
      'https://v.douyin.com/iAbCdEf/',
      'https://example.com/somebody',
      '随便写的一行',
    ].join('\n'),
  );
  await until(() => expect(all('[role="status"]').map(textOf)).toContain('4 found'));
  await linesSay(
    `Xingtu creator${KOL}4 calls`,
    `Xiaohongshu work${NOTE}1 call`,
    `Douyin work${VIDEO}1 call`,
    `Douyin creator${SEC_UID}6 calls`,
    /Line 5.*A short link.*Resolve1 callOpen in a tab/,
    /Line 6.*Not one of the supported sites/,
    /Line 7.*It may be a nickname.*Search Xingtu1 callSearch Pugongying1 call/,
  );
  expect(extension.server.received.filter(({ host }) => host.includes('douyin'))).toEqual([]);

  await press(await one('button', lines()[2]));
  await extension.openOpened();
  await one('[data-metric="item.plays"][data-value]');
  await settled();
  expect(location.href).toMatch(new RegExp(`workspace\\.html#/report/douyin/item/awemeId/${VIDEO}$`));
  expect(extension.server.calls()).toHaveLength(1);
});

test('a short link is resolved at its price, and the list is there again after its work was opened', async () => {
  const { current: extension } = lens;
  const { server } = extension;
  await extension.setUp('en');
  server.next(
    'douyin/share-url-transfer',
    answers.data({ redirect_url: `https://www.iesdouyin.com/share/video/${VIDEO}/?region=CN` }),
  );
  await extension.open('popup.html');
  await paste('textarea', `看看 https://v.douyin.com/iAbCdEf/ 复制\n${CREATOR}`);
  await until(() => expect(all('[data-find="douyin"]').map(textOf)).toEqual(['Resolve1 call']));
  expect(server.calls()).toEqual([]);
  await press('[data-find="douyin"]');
  await reads(`[data-opens="${VIDEO}"]`, '1 call');
  expect(server.calls().map(({ query }) => query.shareUrl)).toEqual(['https://v.douyin.com/iAbCdEf/']);

  await press(`[data-opens="${VIDEO}"]`);
  await extension.openOpened();
  await until(() => expect(server.calls()).toHaveLength(2));
  await settled();
  // The popup closed with the press. Its list is in another one, and in the workspace, with what was opened; resolved for nothing.
  await press('[data-part="lookup"]');
  await until(() => expect(all('[data-opens]')).toHaveLength(2));
  await extension.open('popup.html');
  await linesSay(/opened/, /./);
  await press('[data-clear]');
  await linesSay();
  expect(server.calls()).toHaveLength(2);
});

test('the platform switch says which platform a bare id belongs to', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open('popup.html');
  const platform = (value: string) => press(`button[aria-pressed][data-value="${value}"]`);
  await paste('textarea', KOL);
  await platform('xingtu');
  await linesSay(`Xingtu creator${KOL}4 calls`);
  await platform('douyin');
  await until(() => expect(lines().map(textOf).join()).toMatch(/Douyin/));
  await platform('xhs');
  await until(() => expect(lines().map(textOf).join()).toMatch(/not belong to the platform you chose/));
  await paste('textarea', BLOGGER);
  await until(() => expect(lines().map(textOf)[0]).toContain(BLOGGER));
  await platform('any');
  await until(() => expect(lines().map(textOf)[0]).toContain(BLOGGER));
  // One that cannot be misunderstood opens with Enter.
  await paste('textarea', CREATOR);
  await linesSay(/4 calls/);
  await keys('{Enter}');
  await extension.openOpened();
  await until(() => expect(all('[data-metric="xingtu.kolId"]').map(textOf)).toEqual([KOL]));
});

test('recent look-ups are opened by one click and removed by one click; today’s calls stand beside the cap, and lead to the ledger', async () => {
  const { current: extension } = lens;
  const { server } = extension;
  server.next('get_author_base_info', answers.data({ id: KOL, nick_name: '林间小鹿', follower: 1 }));
  server.next('get_author_base_info', answers.data({ id: OTHER_KOL, nick_name: '海边阿青', follower: 1 }));
  await extension.setUp('zh-CN', { dailyCap: 8 });
  for (const [at, id] of [KOL, OTHER_KOL].entries()) {
    await extension.open(CREATOR_REPORT.replace(KOL, id));
    await until(() => expect(server.calls()).toHaveLength(4 * (at + 1)));
    await settled();
  }
  const recent = await extension.open('popup.html').then(() => one('section[aria-labelledby="recent"]'));
  await until(() =>
    expect(all('li', recent).map(textOf)).toEqual([
      expect.stringMatching(/海边阿青.*星图/),
      expect.stringMatching(/林间小鹿.*星图/),
    ]),
  );
  await reads('footer', '今天 8 / 8 次调用', '已到每日上限');

  await press(await named('button', /林间小鹿/, all('li', recent)[1]));
  await extension.openOpened();
  await until(() => expect(all('h1').map(textOf)).toEqual(['林间小鹿']));
  await settled();
  expect(server.calls()).toHaveLength(8);

  await extension.open('popup.html');
  await press(await named('button', '清除'));
  await reads('section[aria-labelledby="recent"]', '看过的达人和作品会出现在这里');
  expect(await extension.ask('recent.list', {})).toEqual([]);
  await press('footer button');
  await until(() => expect(extension.opened.at(-1)).toMatch(/options\.html#ledger$/));
});
