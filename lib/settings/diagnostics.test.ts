import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Trouble } from '../report/trouble';
import { type Diagnosed, diagnosticsText } from './diagnostics';
import { DEFAULT_SETTINGS } from './schema';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const trouble: Trouble = {
  at: Date.UTC(2026, 2, 8, 4, 5),
  endpoint: 'xingtu.base',
  code: 'denied',
  apiCode: 302,
};
const usual: Diagnosed = {
  version: '1.2.3',
  browser: CHROME,
  settings: {
    ...DEFAULT_SETTINGS,
    region: 'custom',
    customBaseUrl: 'https://gateway.example',
    team: { address: 'https://gw.example.com' },
    theme: 'dark',
  },
  hasToken: true,
  hasTeamKey: true,
  callsToday: 7,
  troubles: [trouble, { at: trouble.at, endpoint: 'pgy.blogger', drift: ['fans'], odd: 2 }],
  sizes: { answers: 12, bytes: 3400 },
};

it('a report of a fault has the version, the browser, settings, sizes and the last failures', () => {
  const text = diagnosticsText(usual);
  for (const line of [
    'KOL Lens 1.2.3',
    'Browser: Chrome/142 (Windows NT)',
    'Token: stored',
    'Key of a team gateway: stored',
    'Calls today: 7',
    '  answers: 12',
    '  region: custom',
    '  customBaseUrl: set',
    '  team: set',
    '  theme: dark',
    '  dailyCap: 500',
    '  target: empty',
    '  sites: xingtu on, pugongying on, douyin on, xiaohongshu on',
    '  2026-03-08T04:05 xingtu.base denied code 302',
    '  2026-03-08T04:05 pgy.blogger drift 2 fields fans',
  ])
    expect(text.split('\n')).toContain(line);
  expect(diagnosticsText({ ...usual, troubles: [] })).toContain('Last failures\n  none');
});

/** Secrets, ids, names and addresses as they really look. */
const planted = fc.oneof(
  fc.constantFrom(
    'klt_7c1f_secret_CDEF',
    'sessionid=5d2e8f61aa90c3',
    '青屿护肤',
    '小鹿 Lulu',
    'https://gateway.example/x?k=1',
  ),
  fc.bigInt({ min: 7_000_000_000_000_000_000n, max: 7_900_000_000_000_000_000n }).map(String),
  fc.stringMatching(/^MS4wLjABAAAA[\w-]{43}$/),
  fc.stringMatching(/^[0-9a-f]{24}$/),
);

it('no secret, id, name or address gets into a report of a fault, wherever one is planted', () => {
  fc.assert(
    fc.property(planted, planted, (one, other) => {
      const poisoned = Object.fromEntries(
        Object.entries(DEFAULT_SETTINGS).map(([name, value]) => [
          name,
          typeof value === 'string' ? one : value,
        ]),
      );
      const text = diagnosticsText({
        version: one,
        browser: `${CHROME} ${other}`,
        settings: {
          ...poisoned,
          target: {
            dimensions: [{ by: 'interest', keys: { xingtu: [one, other] }, wanted: 0.5, weight: 1 }],
            costBy: other,
          },
          team: { address: one, [other]: one },
          sites: { ...DEFAULT_SETTINGS.sites, [one]: other },
          more: other,
        } as never,
        hasToken: true,
        hasTeamKey: true,
        callsToday: one as never,
        troubles: [
          { ...trouble, endpoint: one, code: other, apiCode: one, httpStatus: other } as never,
          { ...trouble, code: 'denied', sent: { id: one }, detail: other, requestId: one } as never,
          { at: 5, endpoint: 'xingtu.base', drift: [], odd: one } as never,
        ],
        sizes: { answers: one as never },
      });
      for (const secret of [one, other]) expect(text).not.toContain(secret);
    }),
  );
});
