import { describe, expect, it, vi } from 'vitest';
import { AT_ONCE, type AvatarWays, MAX_PICTURE, pictureKind, readAvatars } from './avatars';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const PNG = bytes('\x89PNG\r\n\x1a\nrest');
const address = (name: string) => `https://p3.douyinpic.com/${name}.jpeg`;

/** Ways that answer by address, and draw each picture as its own type and length. */
const waysOf = (answer: (url: string) => Response | Promise<Response>) => {
  const fetch = vi.fn<AvatarWays['fetch']>(async (url) => answer(url));
  const draw = vi.fn<AvatarWays['draw']>(async (picture) => picture);
  return { fetch, draw };
};
const reading = () => ({ signal: new AbortController().signal });

it.each([
  ['jpeg', '\xff\xd8\xff\xe0rest'],
  ['png', '\x89PNG\r\n\x1a\nrest'],
  ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
  [undefined, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  [undefined, 'GIF89a'],
  [undefined, 'RIFF\x10\x00\x00\x00WAVEfmt '],
  [undefined, '\x89PN'],
  [undefined, ''],
])('a picture is %s by its first bytes', (kind, start) => {
  expect(pictureKind(bytes(start))).toBe(kind);
});

describe('pictures for a workbook', () => {
  it('are asked for without login, referrer and redirects, each address once', async () => {
    const ways = waysOf(() => new Response(PNG));
    const read = await readAvatars([address('a'), address('a'), address('b')], ways, reading());
    expect([...read.keys()]).toEqual([address('a'), address('b')]);
    expect(read.get(address('a'))?.type).toBe('image/png');
    expect(ways.fetch).toHaveBeenCalledTimes(2);
    expect(ways.fetch.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it('come from the picture servers of the platforms and from no other host', async () => {
    const ways = waysOf(() => new Response(PNG));
    const elsewhere = [
      'https://tracker.example/a.png',
      'https://creator.douyin.com/a.png',
      'data:image/png,',
    ];
    expect((await readAvatars(elsewhere, ways, reading())).size).toBe(0);
    expect(ways.fetch).not.toHaveBeenCalled();
  });

  it('that fail, are refused, are none or cannot be drawn are missing, and the others are there', async () => {
    const answers: Record<string, () => Response> = {
      [address('gone')]: () => new Response(PNG, { status: 404 }),
      [address('offline')]: () => {
        throw new TypeError('network');
      },
      [address('page')]: () => new Response('<html>', { headers: { 'content-type': 'image/png' } }),
      [address('broken')]: () => new Response(bytes('\xff\xd8\xffbroken')),
      [address('good')]: () => new Response(PNG),
    };
    const ways = waysOf((url) => (answers[url] as () => Response)());
    ways.draw.mockImplementation(async (picture) => {
      if (picture.type === 'image/jpeg') throw new Error('cannot be drawn');
      return picture;
    });
    const read = await readAvatars(Object.keys(answers), ways, reading());
    expect([...read.keys()]).toEqual([address('good')]);
    expect(ways.draw).toHaveBeenCalledTimes(2);
  });

  it('may have two million bytes, and of a longer one no more is read', async () => {
    const long = (length: number) => {
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent >= length) return controller.close();
          const part = new Uint8Array(Math.min(500_000, length - sent));
          if (sent === 0) part.set(PNG);
          sent += part.length;
          controller.enqueue(part);
        },
      });
      return { response: new Response(body), sent: () => sent };
    };
    const [fits, tooLong] = [long(MAX_PICTURE), long(100 * MAX_PICTURE)];
    const ways = waysOf((url) => (url === address('fits') ? fits : tooLong).response);
    const read = await readAvatars([address('fits'), address('tooLong')], ways, reading());
    expect([...read.keys()]).toEqual([address('fits')]);
    expect(tooLong.sent()).toBeLessThan(3 * MAX_PICTURE);
  });

  it('are asked for six at once, and each is counted', async () => {
    let under = 0;
    let most = 0;
    const ways = waysOf(async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve));
      under -= 1;
      return new Response(PNG);
    });
    const counts: number[] = [];
    const all = Array.from({ length: 20 }, (_, at) => address(String(at)));
    const read = await readAvatars(all, ways, { ...reading(), onProgress: (count) => counts.push(count) });
    expect([read.size, most]).toEqual([20, AT_ONCE]);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('are asked for no more once the reading is stopped', async () => {
    const stop = new AbortController();
    const ways = waysOf(() => new Response(PNG));
    const all = Array.from({ length: 100 }, (_, at) => address(String(at)));
    const read = readAvatars(all, ways, {
      signal: stop.signal,
      onProgress: (count) => count === 3 && stop.abort(),
    });
    await expect(read).rejects.toThrow('aborted');
    expect(ways.fetch.mock.calls.length).toBeLessThan(20);
  });
});
