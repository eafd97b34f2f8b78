import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { bill, code, counts, describe, ended, good, priceOf, slowly, TOKEN, test, until } from './testing';

const CREATOR = '/api/douyin-xingtu/gw/api/author/get_author_base_info/v1?oAuthorId=7312345678901234567';
const creator = (n: number) => `${CREATOR}${n}`;

describe('the gateway, for many requests at once', () => {
  test('makes one call for fifty who ask at once for what nobody has, and says who paid', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = slowly(300);
    const answers = await gateway.asks(50, CREATOR);
    expect(vendor.calls).toHaveLength(1);
    expect(bill(answers)).toEqual({ 'fwd=miss': 1, free: 49 });
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(priceOf(await gateway.ask(CREATOR))).toBe('hit');
  });

  test('says of an answer that it is free, that it was waited for, and how old it is', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = slowly(1_000);
    const first = gateway.ask(CREATOR);
    await vendor.called(1);
    const second = await gateway.ask(CREATOR);
    expect([priceOf(await first), priceOf(second)]).toEqual(['fwd=miss', 'fwd=miss; collapsed']);
    await sleep(2_100);
    const third = await gateway.ask(CREATOR);
    expect([priceOf(third), ['2', '3'].includes(third.headers.age ?? '')]).toEqual(['hit', true]);
    expect((await first).headers.age).toBe('0');
  });

  test('takes parameters in another order, and those of a token, for the same question', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    const path = '/api/xiaohongshu-pgy/api/solar/kol/dataV3/notesRate/v1';
    await gateway.ask(`${path}?userId=5f0000000000000000000001&noteType=3`);
    expect(priceOf(await gateway.ask(`${path}?noteType=3&userId=5f0000000000000000000001`))).toBe('hit');
    expect(
      priceOf(await gateway.ask(`${path}?noteType=3&%74oken=mine&userId=5f0000000000000000000001`)),
    ).toBe('hit');
    expect(vendor.calls.map(({ search }) => search)).toEqual([
      `?noteType=3&userId=5f0000000000000000000001&token=${TOKEN}`,
    ]);
  });

  test('waits for a vendor that is slower than the five seconds after which nginx would let everybody call', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = slowly(6_500);
    const answers = await gateway.asks(50, CREATOR);
    expect(vendor.calls).toHaveLength(1);
    expect(bill(answers)).toEqual({ 'fwd=miss': 1, free: 49 });
  });

  test('is set up to wait longer than a vendor that takes two minutes, each hop longer than the next', async ({
    start,
  }) => {
    const gateway = await start();
    const seconds = (name: string, file = 'nginx.conf') => {
      const text = readFileSync(join(gateway.made, file), 'utf8');
      return [...text.matchAll(new RegExp(`^\\s*${name} (\\d+)s;`, 'gm'))].map(([, value]) => Number(value));
    };
    const [edge = 0, vendor = 0] = seconds('proxy_read_timeout');
    const [owner = 0] = seconds('proxy_read_timeout', 'owner.conf');
    expect(vendor).toBeGreaterThan(120);
    expect(owner).toBeGreaterThan(vendor);
    const [lock = 0] = seconds('proxy_cache_lock_timeout', 'owner.conf');
    expect(lock).toBeGreaterThan(owner);
    expect(seconds('proxy_cache_lock_age', 'owner.conf')).toEqual([lock]);
    expect(edge).toBeGreaterThan(lock + vendor);
  });

  test('goes on with a call that everybody has left, and keeps its answer', async ({ vendor, start }) => {
    const gateway = await start();
    vendor.answer = slowly(1_200);
    const left = await Promise.allSettled(
      Array.from({ length: 50 }, () => gateway.ask(CREATOR, { signal: AbortSignal.timeout(300) })),
    );
    expect(left.every(({ status }) => status === 'rejected')).toBe(true);
    const again = await gateway.ask(CREATOR);
    expect([again.status, priceOf(again)]).toEqual([200, 'fwd=miss; collapsed']);
    expect(priceOf(await gateway.ask(CREATOR))).toBe('hit');
    expect(vendor.calls).toHaveLength(1);
  });

  test('has every answer after it was stopped, and after it was killed', async ({ vendor, start }) => {
    const gateway = await start();
    for (let n = 0; n < 5; n++) await gateway.ask(creator(n));
    await gateway.stop();
    await gateway.run();
    for (let n = 0; n < 5; n++) expect(priceOf(await gateway.ask(creator(n)))).toBe('hit');
    await gateway.kill();
    await gateway.run();
    for (let n = 0; n < 5; n++) expect(priceOf(await gateway.ask(creator(n)))).toBe('hit');
    expect(vendor.calls).toHaveLength(5);
  });

  test('loses no call and makes none twice while it reads its configuration anew', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = slowly(1_500);
    const before = gateway.asks(20, CREATOR);
    await vendor.called(1);
    await gateway.addUser('wang');
    const answers = [...(await gateway.asks(20, CREATOR, { as: 'wang' })), ...(await before)];
    expect(counts(answers.map(({ status }) => String(status)))).toEqual({ 200: 40 });
    expect(vendor.calls).toHaveLength(1);
  });

  test('asks anew once the day of Shanghai has ended, once a question, and forgets the days before yesterday', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 10 });
    const old = join(gateway.data, 'days', '2020-01-01', 'paid');
    // The workers make the folder of the day themselves, so that they may remove it.
    await gateway.ask(creator(1));
    spawnSync('cp', [
      '-a',
      join(gateway.data, 'days', readdirSync(join(gateway.data, 'days'))[0] ?? ''),
      join(old, '..'),
    ]);
    expect(existsSync(old)).toBe(true);
    // A midnight eight seconds from now, and another than the next of Shanghai: the day that begins has no call yet.
    const offset = 2 * 86_400 - 8 - (Math.floor(Date.now() / 1000) % 86_400);
    const settings = join(gateway.made, 'settings.js');
    const text = readFileSync(settings, 'utf8');
    expect(text).toContain('dayOffset: 28800,');
    writeFileSync(settings, text.replace('28800', String(offset)).replace('user: 10', 'user: 11'));
    process.kill(Number(readFileSync(join(gateway.made, 'nginx.pid'), 'utf8')), 'SIGHUP');
    const ping = async () => JSON.parse((await gateway.ask('/ping')).text);
    await until(async () => (await ping()).limits.user === 11);
    const first = (await ping()).day;
    const asked = vendor.calls.length;
    await gateway.ask(CREATOR);
    expect(priceOf(await gateway.ask(CREATOR))).toBe('hit');
    expect(vendor.calls.length - asked).toBe(1);
    await until(async () => (await ping()).day !== first);
    const answers = await gateway.asks(50, CREATOR);
    expect(bill(answers)['fwd=miss']).toBe(1);
    expect(vendor.calls.length - asked).toBe(2);
    expect((await ping()).left).toEqual({ user: 9 });
    expect(existsSync(old)).toBe(false);
  });

  test('passes on an answer of several megabytes byte by byte, to those who wait as well', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    const body = JSON.stringify({ code: 0, data: { id: 'X', text: '小鹿x'.repeat(800_000) } }).replace(
      '"X"',
      '7312345678901234567',
    );
    vendor.answer = async (_, response) => {
      await sleep(300);
      response.setHeader('Content-Type', 'application/json;charset=UTF-8');
      response.end(body);
    };
    const answers = await gateway.asks(5, CREATOR);
    expect(answers.map(({ text }) => text === body)).toEqual([true, true, true, true, true]);
    expect(answers[0]?.headers['content-type']).toBe('application/json;charset=UTF-8');
    expect((await gateway.ask(CREATOR)).text === body).toBe(true);
    expect(vendor.calls).toHaveLength(1);
  });
});

describe('the gateway, after a failure', () => {
  test('makes one call for fifty, keeps its failure for two seconds, and asks anew three seconds later, once for fifty', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = async (_, response) => {
      await sleep(200);
      code(response, 301);
    };
    const first = await gateway.asks(50, CREATOR);
    expect(vendor.calls).toHaveLength(1);
    expect(counts(first.map(({ text }) => String(JSON.parse(text).code)))).toEqual({ 301: 50 });
    await sleep(3_000);
    const second = await gateway.asks(50, CREATOR);
    expect(vendor.calls).toHaveLength(2);
    expect(bill(second)).toEqual({ 'fwd=miss': 1, free: 49 });
    await sleep(3_000);
    vendor.answer = slowly(200);
    const third = await gateway.asks(50, CREATOR);
    expect(vendor.calls).toHaveLength(3);
    expect(counts(third.map(({ text }) => String(JSON.parse(text).code)))).toEqual({ 0: 50 });
    await sleep(3_000);
    expect(priceOf(await gateway.ask(CREATOR))).toBe('hit');
  });

  test('passes on status and body as they are, whatever the vendor says', async ({ vendor, start }) => {
    const gateway = await start();
    vendor.answer = (ask, response) => {
      response.statusCode = Number(ask.searchParams.get('status'));
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Set-Cookie', 'session=1');
      response.end('<html>');
    };
    for (const status of [200, 403, 429, 500, 502]) {
      const { headers, ...answer } = await gateway.ask(`${CREATOR}&status=${status}`);
      expect(answer).toEqual({ status, text: '<html>' });
      expect([headers['content-type'], headers['set-cookie']]).toEqual(['text/html', undefined]);
    }
  });

  test('says of a vendor that it never reached that nothing was charged', async ({ start }) => {
    const gateway = await start({ VENDOR: 'http://127.0.0.1:1', BUDGET_USER: 5 });
    const [first, ...others] = await gateway.asks(20, CREATOR);
    expect(first?.status).toBe(502);
    expect(JSON.parse(first?.text ?? '')).toMatchObject({
      gateway: 'kol-lens',
      error: 'unreached',
      charged: 'no',
    });
    expect(first?.headers['content-type']).toBe('application/json');
    expect(bill(others)).toEqual({ 'refused: unreached': 19 });
    expect(JSON.parse((await gateway.ask('/ping')).text).left).toEqual({ user: 5 });
  });

  test('says of a vendor that broke off that it may have been charged, and does not call it again', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 5 });
    vendor.answer = async (ask, response) => {
      await sleep(200);
      const how = ask.searchParams.get('how');
      if (how === 'within') {
        response.writeHead(200, { 'Content-Length': '1000', 'Content-Type': 'application/json' });
        response.write('{"code":0,"data":{}}');
        await sleep(50);
      }
      response.destroy();
    };
    for (const how of ['before', 'within']) {
      const answers = await gateway.asks(20, `${CREATOR}&how=${how}`);
      expect(bill(answers)).toEqual({ 'refused: unanswered': 20 });
      expect(answers[0]?.status).toBe(504);
      expect(JSON.parse(answers[0]?.text ?? '').charged).toBe('maybe');
    }
    expect(vendor.calls).toHaveLength(2);
    expect(JSON.parse((await gateway.ask('/ping')).text).left).toEqual({ user: 3 });
  });

  test('does not keep an answer that was cut off, though it began well', async ({ vendor, start }) => {
    const gateway = await start();
    vendor.answer = async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"code":0,"data":{"n":1');
      await sleep(50);
      response.destroy();
    };
    await gateway.ask(CREATOR);
    await sleep(3_000);
    vendor.answer = slowly(0);
    expect(JSON.parse((await gateway.ask(CREATOR)).text)).toMatchObject({
      code: 0,
      data: { path: expect.any(String) },
    });
    expect(vendor.calls).toHaveLength(2);
  });
});

describe('the gateway, for a refresh', () => {
  test('makes one call for fifty refreshes at once, and replaces what it keeps', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    await gateway.ask(CREATOR);
    vendor.answer = async (_, response) => {
      await sleep(400);
      good(response, 'newer');
    };
    const fifty = gateway.asks(50, CREATOR, { again: true });
    await vendor.called(2);
    const meanwhile = await gateway.ask(CREATOR);
    expect([priceOf(meanwhile), meanwhile.text.includes('newer')]).toEqual(['hit', false]);
    const answers = await fifty;
    expect(vendor.calls).toHaveLength(2);
    expect(bill(answers)).toEqual({ 'fwd=request': 1, free: 49 });
    expect(answers.every(({ text }) => text.includes('newer'))).toBe(true);
    const later = await gateway.ask(CREATOR);
    expect([priceOf(later), later.text.includes('newer')]).toEqual(['hit', true]);
    await sleep(1_100);
    await gateway.ask(CREATOR, { again: true });
    expect(vendor.calls).toHaveLength(3);
  });

  test('goes on with the answer that it keeps where a refresh fails', async ({ vendor, start }) => {
    const gateway = await start();
    await gateway.ask(CREATOR);
    vendor.answer = (_, response) => code(response, 301);
    expect(JSON.parse((await gateway.ask(CREATOR, { again: true })).text).code).toBe(301);
    for (const pause of [0, 3_000]) {
      await sleep(pause);
      const kept = await gateway.ask(CREATOR);
      expect([priceOf(kept), JSON.parse(kept.text).code]).toEqual(['hit', 0]);
    }
    expect(vendor.calls).toHaveLength(2);
  });

  test('makes one call for refreshes where it keeps nothing yet, and keeps the answer over a restart', async ({
    vendor,
    start,
  }) => {
    const gateway = await start();
    vendor.answer = slowly(200);
    await gateway.asks(50, CREATOR, { again: true });
    await gateway.stop();
    await gateway.run();
    expect(priceOf(await gateway.ask(CREATOR))).toBe('hit');
    expect(vendor.calls).toHaveLength(1);
  });

  test('does not take the reload of a browser for a refresh', async ({ vendor, start }) => {
    const gateway = await start();
    await gateway.ask(CREATOR);
    const headers = { 'Cache-Control': 'no-cache', Pragma: 'no-cache' };
    expect(priceOf(await gateway.ask(CREATOR, { headers }))).toBe('hit');
    expect(vendor.calls).toHaveLength(1);
  });
});

describe('the gateway, within limits', () => {
  test('lets twelve of forty calls of a user pass in a minute, and every hit', async ({ vendor, start }) => {
    const gateway = await start({ RATE: 12 }, ['li', 'wang']);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => gateway.ask(creator(n))));
    expect(bill(answers)).toEqual({ 'fwd=miss': 12, 'refused: rate': 28 });
    expect(vendor.calls).toHaveLength(12);
    const refused = answers.find(({ status }) => status !== 200);
    expect([refused?.status, refused?.headers['retry-after']]).toEqual([429, '5']);
    const paid = answers.findIndex(({ status }) => status === 200);
    expect(bill(await gateway.asks(60, creator(paid)))).toEqual({ free: 60 });
    expect(priceOf(await gateway.ask(creator(50), { as: 'wang' }))).toBe('fwd=miss');
  });

  test('lets exactly five of fifty pass that are asked for at once with five left, over a restart too', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 7 }, ['li', 'wang']);
    await gateway.ask(creator(100));
    await gateway.ask(creator(101));
    await gateway.stop();
    await gateway.run();
    vendor.answer = slowly(100);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => gateway.ask(creator(n))));
    expect(bill(answers)).toEqual({ 'fwd=miss': 5, 'refused: budget-user': 45 });
    expect(vendor.calls).toHaveLength(7);
    await gateway.kill();
    await gateway.run();
    const refused = await gateway.ask(creator(200));
    expect([refused.status, priceOf(refused), JSON.parse(refused.text).charged]).toEqual([
      429,
      'refused: budget-user',
      'no',
    ]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(86_400);
    const kept = await gateway.ask(creator(100));
    expect([priceOf(kept), kept.headers['x-team-left']]).toEqual(['hit', 'user=0']);
    expect(priceOf(await gateway.ask(creator(100), { again: true }))).toBe('refused: budget-user');
    expect(priceOf(await gateway.ask(creator(100)))).toBe('hit');
    expect(priceOf(await gateway.ask(creator(200), { as: 'wang' }))).toBe('fwd=miss');
  });

  test('stops the team where its budget is used up, and takes nothing of the user for it', async ({
    vendor,
    start,
  }) => {
    // More workers than cores, so that they do ask in the same moment.
    const gateway = await start({ BUDGET_USER: 200, BUDGET_TEAM: 150, WORKERS: 8 }, ['li', 'wang']);
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, n) => gateway.ask(creator(n), { as: n % 2 ? 'li' : 'wang' })),
    );
    expect(bill(answers)).toEqual({ 'fwd=miss': 150, 'refused: budget-team': 150 });
    expect(vendor.calls).toHaveLength(150);
    const left = async (as: string) => JSON.parse((await gateway.ask('/ping', { as })).text).left;
    const [li, wang] = [await left('li'), await left('wang')];
    expect([li.team, wang.team, li.user + wang.user]).toEqual([0, 0, 250]);
  });

  test('gives a place back where the vendor bills nothing, and tells what is left with each answer', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 3, BUDGET_TEAM: 30 });
    const left = async (path: string) => (await gateway.ask(path)).headers['x-team-left'];
    expect(await left(creator(1))).toBe('user=2, team=29');
    vendor.answer = (_, response) => code(response, 301);
    for (let n = 2; n < 8; n++) expect(await left(creator(n))).toBe('user=2, team=29');
    // The contract does not name it, so it may have been billed.
    vendor.answer = (_, response) => code(response, 999);
    expect(await left(creator(8))).toBe('user=1, team=28');
    expect(await left(creator(1))).toBe('user=1, team=28');
  });

  test('does not let a user without budget hold up those who have some', async ({ vendor, start }) => {
    const gateway = await start({ BUDGET_USER: 1 }, ['li', 'wang']);
    await gateway.ask(creator(1));
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    vendor.answer = async (_, response) => {
      await released;
      good(response, 1);
    };
    const before = gateway.asks(30, CREATOR);
    const theirs = gateway.ask(CREATOR, { as: 'wang' });
    const after = gateway.asks(30, CREATOR);
    // All of them while the vendor still thinks.
    expect(bill([...(await before), ...(await after)])).toEqual({ 'refused: budget-user': 60 });
    await vendor.called(2);
    release();
    expect(priceOf(await theirs)).toBe('fwd=miss');
  });

  test('makes no call that it cannot write down', async ({ vendor, start }) => {
    const gateway = await start({ BUDGET_USER: 5 });
    const folder = join(gateway.data, 'days');
    spawnSync('rm', ['-r', folder]);
    writeFileSync(folder, '');
    const answer = await gateway.ask(CREATOR);
    expect([answer.status, priceOf(answer), JSON.parse(answer.text).charged]).toEqual([
      503,
      'refused: down',
      'no',
    ]);
    expect(vendor.calls).toHaveLength(0);
  });
});

describe('the gateway, for those who may ask and those who may not', () => {
  test('tells an unknown, a revoked and a missing key in its own words, and a user what is left', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 100, BUDGET_TEAM: 1000 }, ['li', 'wang']);
    for (const as of [null, 'klk_0123456789abcdefghij', 'short']) {
      for (const path of [CREATOR, '/ping', '/', '/lists/']) {
        const answer = await gateway.ask(path, { as });
        expect([answer.status, priceOf(answer), JSON.parse(answer.text).gateway]).toEqual([
          401,
          'refused: key',
          'kol-lens',
        ]);
      }
    }
    await gateway.command(['user', 'revoke', 'wang']);
    await until(async () => (await gateway.ask('/ping', { as: 'wang' })).status === 401);
    await gateway.ask(CREATOR);
    expect(JSON.parse((await gateway.ask('/ping')).text)).toEqual({
      gateway: 'kol-lens',
      version: '1',
      user: 'li',
      day: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      host: 'global',
      left: { user: 99, team: 999 },
      limits: { user: 100, team: 1000 },
      lists: true,
    });
    expect(await gateway.ask('/health', { as: null })).toMatchObject({ status: 200, text: 'ok\n' });
    expect(vendor.calls).toHaveLength(1);
  });

  test('leaves out a side without a limit', async ({ start }) => {
    const gateway = await start({ HOST: 'mainland' });
    expect(JSON.parse((await gateway.ask('/ping')).text)).toMatchObject({
      host: 'mainland',
      left: {},
      limits: {},
    });
    expect((await gateway.ask(CREATOR)).headers['x-team-left']).toBeUndefined();
  });

  test.for([
    '/api/u1/v1/douyin/creator/fetch_item_list',
    '/api/v1/douyin/creator/fetch_item_list',
    '/user/get-balance',
    '/api/',
    '/api/douyin',
    '/api/douyin/',
    '/api/douyin/../../user/get-balance',
    '/api/douyin/%2e%2e/%2e%2e/user/get-balance',
    '/api/douyin//user/get-balance',
    '/vendor/api/douyin/x/v1',
  ])('passes %s on to nobody', async (path, { vendor, start }) => {
    const gateway = await start();
    const answer = await gateway.ask(path);
    expect([answer.status, priceOf(answer)]).toEqual([404, 'refused: path']);
    expect(vendor.calls).toHaveLength(0);
  });

  test('passes on what is asked for by GET alone', async ({ vendor, start }) => {
    const gateway = await start();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await gateway.ask(CREATOR, { method })).status]).toEqual([method, 404]);
    expect(vendor.calls).toHaveLength(0);
  });

  test('says that it is down where it has no token, and calls nobody', async ({ vendor, start }) => {
    const gateway = await start({}, ['li'], { token: false });
    const answer = await gateway.ask(CREATOR);
    expect([answer.status, priceOf(answer)]).toEqual([503, 'refused: down']);
    await gateway.command(['token', 'set'], `${TOKEN}\n`);
    await until(async () => (await gateway.ask(CREATOR)).status === 200);
    expect(vendor.calls[0]?.searchParams.get('token')).toBe(TOKEN);
  });
});

describe('the gateway, with its secrets', () => {
  test('keeps key and token out of everything that is written, and the key from the vendor', async ({
    vendor,
    start,
  }) => {
    const gateway = await start({ BUDGET_USER: 30, RATE: 20 });
    const key = gateway.keys.get('li') ?? '';
    let heard = '';
    vendor.answer = async (ask, response, request) => {
      heard += `${request.url} ${JSON.stringify(request.headers)}\n`;
      const how = ask.searchParams.get('how');
      if (how === 'break') response.destroy();
      else if (how === 'garbage') response.socket?.end('nonsense\r\n\r\n');
      else if (how === 'large') response.end('x'.repeat(17 * 2 ** 20));
      else good(response, 1);
    };
    for (const how of ['well', 'break', 'garbage', 'large']) await gateway.ask(`${CREATOR}&how=${how}`);
    await gateway.ask(`${CREATOR}&token=${TOKEN}`);
    await vendor.stop();
    await gateway.ask(`${CREATOR}&how=dead`);
    await gateway.ask('/ping');
    await Promise.all(Array.from({ length: 40 }, (_, n) => gateway.ask(creator(n))));
    expect(heard).toContain(TOKEN);
    expect(heard).not.toContain(key);
    expect(heard.toLowerCase()).not.toContain('authorization');

    const files = gateway.written();
    const holding = (secret: string) =>
      [...files].filter(([, text]) => text.includes(secret)).map(([name]) => name);
    expect(holding(TOKEN)).toEqual(['etc/kol-lens-gateway/token.map']);
    expect(holding(key)).toEqual([]);
    expect([...files.keys()].filter((name) => name.includes('/cache/')).length).toBeGreaterThan(0);
    const processes = (await ended('ps', ['auxeww'])).stdout;
    expect(processes).toContain('nginx');
    expect([TOKEN, key].filter((secret) => processes.includes(secret))).toEqual([]);
  });

  test('lets root alone read keys, token and the sockets of its own', async ({ start }) => {
    const gateway = await start();
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([
      mode(join(gateway.etc, 'token.map')),
      mode(join(gateway.etc, 'keys.map')),
      mode(gateway.etc),
    ]).toEqual(['600', '600', '750']);
    expect([mode(gateway.made), mode(gateway.data)]).toEqual(['750', '750']);
    if (process.getuid?.() !== 0) return;
    const nobody = { uid: 65534, gid: 65534 };
    const dumped = await ended('nginx', ['-T', '-c', join(gateway.made, 'nginx.conf')], nobody);
    expect(dumped.status).not.toBe(0);
    expect(dumped.stdout + dumped.stderr).not.toContain(TOKEN);
    const posing = [
      '-s',
      '--unix-socket',
      join(gateway.made, 'owner.sock'),
      'http://gateway/api/douyin/x/v1',
    ];
    expect((await ended('curl', posing, nobody)).status).toBe(7);
  });
});

describe('the ledger', () => {
  test('has a line a call: who, what, hit, paid or refused, and the code', async ({ vendor, start }) => {
    const gateway = await start({ BUDGET_USER: 2 }, ['li', 'wang']);
    await gateway.ask(`${CREATOR}&token=mine`);
    await gateway.ask(CREATOR, { as: 'wang' });
    vendor.answer = (_, response) => code(response, 600);
    await gateway.ask(creator(1));
    await gateway.ask('/api/u1/v1/x');
    await gateway.ask(CREATOR, { as: null });
    await gateway.ask('/ping');
    await until(() => gateway.ledger().length >= 5);
    const lines = gateway.ledger();
    expect(lines.map(({ user, ask, outcome, code, status }) => [user, ask, outcome, code, status])).toEqual([
      ['li', CREATOR, 'paid', '0', 200],
      ['wang', CREATOR, 'hit', '0', 200],
      ['li', creator(1), 'paid', '600', 200],
      ['li', '', 'refused', '', 404],
      ['', CREATOR, 'refused', '', 401],
    ]);
    for (const { time, ms } of lines) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(ms).toBeGreaterThanOrEqual(0);
    }
  });

  test('goes on in a new file when its old one is put away', async ({ start }) => {
    const gateway = await start();
    await gateway.ask(CREATOR);
    await until(() => gateway.ledger().length === 1);
    const file = join(gateway.logs, 'ledger.log');
    spawnSync('mv', [file, `${file}.1`]);
    await gateway.command(['reopen']);
    let asked = 1;
    await until(async () => {
      await gateway.ask(CREATOR);
      asked += 1;
      return existsSync(file) && gateway.ledger().length > 0;
    });
    expect(gateway.ledger()[0]?.outcome).toBe('hit');
    // A worker that has not heard of it yet writes on in the old one: no line is lost.
    const lines = () => readFileSync(`${file}.1`, 'utf8').trim().split('\n').length + gateway.ledger().length;
    await until(() => lines() >= asked);
    expect(lines()).toBe(asked);
  });
});

describe('the command', () => {
  test('refuses names, tokens and settings that are none, and changes nothing', async ({ start }) => {
    const gateway = await start();
    const before = await gateway.command(['user', 'list']);
    const wrong: [string[], string?][] = [
      [['user', 'add', 'Li']],
      [['user', 'add', 'a/../b']],
      [['user', 'add', 'li']],
      [['user', 'add', '']],
      [['user', 'revoke', 'nobody']],
      [['token', 'set', TOKEN], ''],
      [['token', 'set'], 'x"; }'],
      [['budget', 'user', 'many']],
      [['budget', 'user', '-1']],
      [['rate', '0']],
      [['host', 'elsewhere']],
      [['set', 'VENDOR', 'http://x/;']],
      [['set', 'NOTHING', '1']],
      [['set', 'LISTEN', '0.0.0.0:80']],
      [['set', 'CERT', '/nowhere/cert.pem']],
      [['nonsense']],
    ];
    for (const [args, input] of wrong.slice(0, 13))
      expect([args, (await gateway.tried(args, input)).status]).not.toEqual([args, 0]);
    expect(await gateway.command(['user', 'list'])).toBe(before);
    expect((await gateway.ask(CREATOR)).status).toBe(200);
  });

  test('adds, lists and revokes in one step each, while it runs', async ({ start }) => {
    const gateway = await start();
    await gateway.addUser('wang-2_x');
    await until(async () => (await gateway.ask('/ping', { as: 'wang-2_x' })).status === 200);
    expect(await gateway.command(['user', 'list'])).toMatch(/^li {2}since \S+\nwang-2_x {2}since \S+\n$/);
    await gateway.command(['user', 'revoke', 'li']);
    await until(async () => (await gateway.ask('/ping')).status === 401);
    await gateway.command(['budget', 'user', '7']);
    const limits = async () => JSON.parse((await gateway.ask('/ping', { as: 'wang-2_x' })).text).limits;
    await until(async () => (await limits()).user === 7);
    await gateway.command(['budget', 'user', 'none']);
    await until(async () => (await limits()).user === undefined);
  });
});
