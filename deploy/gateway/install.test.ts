import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect } from 'vitest';
import { describe, ended, Gateway, good, priceOf, TOKEN, test, until } from './testing';

const CREATOR = '/api/douyin-xingtu/gw/api/author/get_author_base_info/v1?oAuthorId=7312345678901234567';

describe('the installation', () => {
  test('leads to a first hit over TLS by the steps of the README, and keeps what is set up when it is run again', async ({
    vendor,
    onTestFinished,
  }) => {
    const gateway = await Gateway.installed(vendor);
    onTestFinished(() => gateway.remove());
    await gateway.command(['token', 'set'], `${TOKEN}\n`);
    for (const user of ['li', 'wang']) await gateway.addUser(user);
    await gateway.run();
    expect([
      priceOf(await gateway.ask(CREATOR)),
      priceOf(await gateway.ask(CREATOR, { as: 'wang' })),
    ]).toEqual(['fwd=miss', 'hit']);
    expect(JSON.parse((await gateway.ask('/ping')).text).limits).toEqual({ user: 200, team: 2000 });

    const { status } = await ended('bash', [join(import.meta.dirname, 'install.sh')], {
      env: { ...process.env, GATEWAY_ROOT: gateway.root },
    });
    expect(status).toBe(0);
    await gateway.command(['apply']);
    await until(async () => priceOf(await gateway.ask(CREATOR)) === 'hit');
    expect(await gateway.command(['user', 'list'])).toMatch(/^li .*\nwang .*\n$/);

    const secured = (options: object) =>
      new Promise<string>((resolve) => {
        const socket = connect({ host: '127.0.0.1', port: gateway.port, ca: gateway.authority, ...options });
        socket.on('secureConnect', () => resolve(String(socket.getProtocol())));
        socket.on('error', () => resolve('refused'));
      });
    expect(await secured({})).toBe('TLSv1.3');
    expect(await secured({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })).toBe(
      'refused',
    );
    expect((statSync(join(gateway.etc, 'tls', 'key.pem')).mode & 0o777).toString(8)).toBe('600');
  });

  test('puts logs away and keeps the gateway running by files that the system takes', async ({
    vendor,
    onTestFinished,
  }) => {
    const gateway = await Gateway.installed(vendor);
    onTestFinished(() => gateway.remove());
    const rotation = join(gateway.root, 'etc/logrotate.d/kol-lens-gateway');
    expect(readFileSync(rotation, 'utf8')).toContain(`${gateway.logs}/*.log {`);
    if (!existsSync('/usr/sbin/logrotate') || process.getuid?.() !== 0) return;
    await gateway.command(['token', 'set'], TOKEN);
    await gateway.addUser('li');
    await gateway.run();
    await gateway.ask(CREATOR);
    await until(() => gateway.ledger().length === 1);
    const args = ['--force', '--state', join(gateway.root, 'rotated'), rotation];
    const env = { ...process.env, GATEWAY_ROOT: gateway.root };
    expect(await ended('/usr/sbin/logrotate', args, { env })).toMatchObject({ status: 0, stderr: '' });
    await until(() => existsSync(join(gateway.logs, 'ledger.log')));
    await gateway.ask(CREATOR);
    await until(() => gateway.ledger().length === 1);
    expect(gateway.ledger()[0]?.outcome).toBe('hit');
    expect(existsSync(join(gateway.logs, 'ledger.log.1'))).toBe(true);
  });

  test('has a container’s files that name what is there', () => {
    const text = readFileSync(join(import.meta.dirname, 'Containerfile'), 'utf8');
    const [, copied = ''] = /^COPY (.+) \/usr\/local\/lib\/kol-lens-gateway\/$/m.exec(text) ?? [];
    expect(copied.split(' ')).toEqual([
      'gateway',
      'gateway.js',
      'nginx.conf.template',
      'owner.conf.template',
    ]);
    for (const file of copied.split(' ')) expect(existsSync(join(import.meta.dirname, file))).toBe(true);
    const compose = readFileSync(join(import.meta.dirname, 'compose.yaml'), 'utf8');
    expect(compose.match(/GATEWAY_NODE: "\d"/g)).toEqual(['GATEWAY_NODE: "1"', 'GATEWAY_NODE: "2"']);
  });

  test('calls the host of Just One API that is chosen, over TLS that is verified where it speaks it', async ({
    onTestFinished,
  }) => {
    const gateway = await Gateway.prepared({ url: '' });
    onTestFinished(() => gateway.remove());
    const made = () => readFileSync(join(gateway.made, 'nginx.conf'), 'utf8');
    await gateway.command(['apply']);
    expect(made()).toContain('proxy_pass https://api.justoneapi.com$uri?');
    expect(made()).toMatch(/proxy_ssl_verify on;/);
    expect(made()).toMatch(/resolver \S+/);
    await gateway.command(['host', 'mainland']);
    expect(made()).toContain('proxy_pass http://47.117.133.51:30015$uri?');
  });

  test('sends the token to no vendor whose certificate it does not trust, or that is of another name', async ({
    onTestFinished,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gw-'));
    // nginx' workers are another user, where the tests are root's.
    chmodSync(folder, 0o755);
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    /** A certificate of an authority of its own, and a vendor that has it. */
    const vendorOf = async (name: string) => {
      const path = (ending: string) => join(folder, `${name}.${ending}`);
      await ended('openssl', [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`],
        ...['-keyout', path('key'), '-out', path('pem')],
      ]);
      const calls: string[] = [];
      const server = createServer({ key: readFileSync(path('key')), cert: readFileSync(path('pem')) });
      server.on('request', (asked, response) => {
        calls.push(asked.url ?? '');
        good(response, 1);
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      onTestFinished(() => void server.close());
      const { port } = server.address() as AddressInfo;
      return { calls, VENDOR: `https://127.0.0.1:${port}`, CA: path('pem') };
    };
    const [known, misnamed] = [await vendorOf('127.0.0.1'), await vendorOf('elsewhere.example')];
    const gateway = await Gateway.start({ url: known.VENDOR });
    onTestFinished(() => gateway.remove());
    let requests = 0;
    const askWith = async (settings: { VENDOR: string; CA?: string }) => {
      for (const [name, value] of Object.entries(settings)) await gateway.command(['set', name, value]);
      requests += 1;
      return priceOf(await gateway.ask(`${CREATOR}${requests}`));
    };
    expect(await askWith({ VENDOR: known.VENDOR })).toBe('refused: unreached');
    expect(await askWith({ VENDOR: misnamed.VENDOR, CA: misnamed.CA })).toBe('refused: unreached');
    expect([known.calls, misnamed.calls]).toEqual([[], []]);
    expect(await askWith({ VENDOR: known.VENDOR, CA: known.CA })).toBe('fwd=miss');
    expect(known.calls).toEqual([`${CREATOR}${requests}&token=${TOKEN}`]);
  });

  test('says what it wants to know, and changes nothing', async ({ start }) => {
    const gateway = await start();
    const install = (...args: string[]) =>
      ended('bash', [join(import.meta.dirname, 'install.sh'), ...args], {
        env: { ...process.env, GATEWAY_ROOT: join(gateway.root, 'fresh') },
      });
    expect(await install()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('install.sh gw.example.com'),
    });
    expect(await install('gw.example.com;')).toMatchObject({ status: 1 });
    expect(existsSync(join(gateway.root, 'fresh'))).toBe(false);
  });
});
