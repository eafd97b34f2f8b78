import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../lib/language/translate';
import { creator } from '../../lib/sheet/testing';
import { LanguageProvider } from '../session/session';
import type { AvatarsState } from './AvatarsLine';
import { sheetPictures } from './avatars';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'abc', onMessage: { addListener() {} } } } });
});
const { AvatarsLine } = await import('./AvatarsLine');

const PNG = Uint8Array.from('\x89PNG\r\n\x1a\n', (char) => char.charCodeAt(0));
const address = (name: string) => `https://p3.douyinpic.com/${name}.jpeg`;
const pictured = (id: string, image?: string) => {
  const one = creator(id);
  return { ...one, entry: { ...one.entry, ...(image && { image }) } };
};
const CREATORS = [
  pictured('01', address('a')),
  pictured('02', address('gone')),
  pictured('03'),
  pictured('04', address('a')),
];
/** Three rows a creator, as a sheet with a row a price has them. */
const made = { begins: CREATORS.map(({ entry }, at) => ({ creator: entry.creator, row: 3 * at })) };

const waysOf = () => ({
  fetch: vi.fn(async (url: string) => new Response(url.includes('gone') ? 'no' : PNG)),
  draw: async (picture: Blob) => picture,
  initial: vi.fn(async (name: string) => new Blob([name], { type: 'image/png' })),
});
const order = (sample: boolean) => ({
  made,
  column: 1,
  creators: CREATORS,
  sample,
  signal: new AbortController().signal,
  onProgress: vi.fn(),
});

describe('pictures of a sheet', () => {
  it('stand in the first row of their creators; those that were not read are counted, those that are not known are not', async () => {
    const ways = waysOf();
    const asked = order(false);
    const { pictures, missing } = await sheetPictures(asked, ways);
    expect(pictures.map(({ row, column, name }) => [row, column, name])).toEqual([
      [0, 1, 'Ayou'],
      [9, 1, 'Ayou'],
    ]);
    expect(missing).toBe(1);
    expect(asked.onProgress).toHaveBeenLastCalledWith(2, 2);
    expect(ways.initial).not.toHaveBeenCalled();
  });

  it('of made-up creators are initials, and nothing is asked for', async () => {
    const ways = waysOf();
    const { pictures, missing } = await sheetPictures(order(true), ways);
    expect([pictures.length, missing]).toEqual([4, 0]);
    expect(ways.fetch).not.toHaveBeenCalled();
    expect(ways.initial).toHaveBeenCalledWith('Ayou');
  });
});

describe('the line about pictures', () => {
  const line = (avatars: AvatarsState | undefined, language: Language = 'en') =>
    renderToStaticMarkup(
      <LanguageProvider language={language}>
        <AvatarsLine avatars={avatars} onStop={() => {}} />
      </LanguageProvider>,
    );

  it.each<[AvatarsState | undefined, string]>([
    [undefined, 'From this computer only · 0 calls'],
    [{ state: 'reading', read: 3, all: 40 }, 'Reading avatars: 3 of 40 · 0 calls'],
    [{ state: 'missing', count: 3 }, '3 avatars could not be loaded: left empty · 0 calls'],
    [{ state: 'missing', count: 1 }, '1 avatar could not be loaded: left empty · 0 calls'],
    [{ state: 'stopped' }, 'Stopped: no file was written'],
    [{ state: 'refused' }, 'Press again, or download Excel without them'],
  ])('of %j says %j', (avatars, text) => {
    expect(line(avatars)).toContain(text);
  });

  it('has a stop while pictures are read', () => {
    expect(line({ state: 'reading', read: 3, all: 40 })).toContain('data-avatars-stop');
    expect(line({ state: 'missing', count: 3 })).not.toContain('data-avatars-stop');
  });
});
