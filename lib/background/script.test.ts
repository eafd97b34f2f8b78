import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyBadges, prepareBadges } from './badgesScript';
import { lazyBulk, prepareBulk } from './bulk';
import { lazyGateway, prepareGateway } from './gatewayScript';
import { lazyBook, prepareLists } from './lists';
import { lazily } from './script';
import { lazySharing, prepareSharing } from './sharing/script';
import { lazyStudio, prepareStudio } from './studioScript';
import { lazyTeam, prepareTeam } from './teamScript';

const importScripts = vi.fn((_: string) => {});
const settings = {} as never;
const own = { own: 'parts' };

/** A script: what the background calls it by, how it is asked, and of what it is made then. */
interface Row {
  file: string;
  maker: string;
  prepare(): void;
  /** @returns an ask, which a life of the background makes again and again */
  lazy(): () => Promise<unknown>;
  of: object;
  /** What the script makes, where an ask goes through it. */
  made?: object;
}

const asked = { gateway: 1, lookups: 2, sections: 3 };
const scope = async () => 'a scope';
const ROWS: Row[] = [
  {
    file: '/lists.js',
    maker: 'kolLensLists',
    prepare: prepareLists,
    lazy: () => lazyBook(own as never),
    of: own,
  },
  {
    file: '/bulk.js',
    maker: 'kolLensBulk',
    prepare: prepareBulk,
    lazy: () => lazyBulk({ ...own, gateway: async () => asked } as never),
    of: { ...own, ...asked },
  },
  {
    file: '/gateway.js',
    maker: 'kolLensGateway',
    prepare: prepareGateway,
    lazy: () => lazyGateway(own as never),
    of: own,
  },
  {
    file: '/sharing.js',
    maker: 'kolLensSharing',
    prepare: prepareSharing,
    lazy: () => lazySharing(own as never),
    of: own,
  },
  {
    file: '/studio.js',
    maker: 'kolLensStudio',
    prepare: prepareStudio,
    lazy: () => {
      const { channel } = lazyStudio({ ...own, body: async () => 'bodies' } as never);
      return () => channel.scope(settings);
    },
    of: { ...own, body: 'bodies' },
    made: { channel: { scope } },
  },
  {
    file: '/team.js',
    maker: 'kolLensTeam',
    prepare: prepareTeam,
    lazy: () => {
      const { channel } = lazyTeam(own as never);
      return () => channel.blocked(settings);
    },
    of: own,
    made: { channel: { blocked: scope } },
  },
];

beforeEach(() => {
  vi.resetAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
});

describe.each(ROWS)('the script $file', ({ file, maker, prepare, lazy, of, made = { some: 'thing' } }) => {
  const make = vi.fn((_: object) => made);
  beforeEach(() => {
    make.mockImplementation(() => made);
    importScripts.mockImplementation(() => vi.stubGlobal(maker, make));
  });

  it('is loaded at the first ask, and what it makes is made once, of the background’s own parts', async () => {
    const ask = lazy();
    expect(importScripts).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(await ask()).toBe(one);
    expect(other).toBe(one);
    expect(importScripts).toHaveBeenCalledExactlyOnceWith(file);
    expect(make).toHaveBeenCalledExactlyOnceWith(of);
  });

  it('is loaded again by the next ask where it did not load', async () => {
    importScripts.mockImplementationOnce(() => {
      throw new Error('gone');
    });
    const ask = lazy();
    await expect(ask()).rejects.toThrow('gone');
    await ask();
    expect(make).toHaveBeenCalledOnce();
  });

  it('is imported while the worker is installed, so that the worker may import it later', () => {
    expectPrepared(prepare, file);
  });
});

/** Expects a script to be imported by the worker’s installation, and not before. */
function expectPrepared(prepare: () => void, file: string) {
  const listen = vi.fn((_: string, __: () => void) => {});
  vi.stubGlobal('addEventListener', listen);
  prepare();
  expect(listen).toHaveBeenCalledExactlyOnceWith('install', expect.any(Function));
  expect(importScripts).not.toHaveBeenCalled();
  listen.mock.calls[0]?.[1]();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith(file);
}

it('the script of the badges is loaded once, and what answers them is made of the parts of each', async () => {
  const make = vi.fn((parts: object) => parts);
  importScripts.mockImplementation(() => vi.stubGlobal('kolLensBadges', make));
  const [one, other] = [{}, {}] as never[];
  expect(await lazyBadges(one as never)).toBe(one);
  expect(await lazyBadges(other as never)).toBe(other);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/marks.js');
});

it('the script of the badges is imported while the worker is installed', () => {
  expectPrepared(prepareBadges, '/marks.js');
});

it('what a script has put into the scope already is not loaded again', async () => {
  const ask = lazily('/some.js', () => () => 'made');
  expect(await ask()).toBe('made');
  expect(importScripts).not.toHaveBeenCalled();
});
