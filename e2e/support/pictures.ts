import type { IncomingHttpHeaders } from 'node:http';
import { LOGIN_PATH, REDIRECT_PATH, type TestServer } from './server';

/** Pictures of the platforms' own picture servers. */
export const HONEST = [
  'https://p3.douyinpic.com/aweme/a.jpeg',
  'https://p9-dy.byteimg.com/obj/b.jpeg',
  'https://sns-avatar-qc.xhscdn.com/avatar/c.jpg',
] as const;

/** Addresses that a hostile answer gives as pictures. */
export const HOSTILE = [
  'https://192.168.1.1/reboot.png',
  'https://localhost/x.png',
  'https://127.0.0.1/x.png',
  'https://[::1]/x.png',
  'https://creator.douyin.com/x.png',
  'https://www.xiaohongshu.com/x.png',
  'https://www.xingtu.cn/x.png',
  'https://tracker.example/x.png?who=me',
  'https://p3.douyinpic.com.evil.example/x.png',
  'https://notdouyinpic.com/x.png',
  'https://p3.douyinpic.com:8443/x.png',
  'https://user@p3.douyinpic.com/x.png',
] as const;

/** The host of a login: the browser has cookies of every kind for it. */
export const LOGIN_HOST = 'creator.douyin.com';
/** A picture server that leads to that host. */
export const REDIRECT = `https://p3.douyinpic.com${REDIRECT_PATH}${LOGIN_HOST}/hop.png`;
/** The hosts that set cookies when these tests begin. */
export const COOKIE_PAGES = [`https://${LOGIN_HOST}${LOGIN_PATH}`, `https://p3.douyinpic.com${LOGIN_PATH}`];

/** The smallest pictures of two forms. */
const SMALL = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  webp: 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
} as const;

/** A picture server whose pictures are real ones, and pages where an address says so; it keeps the headers that it was asked with. */
export function realPictures(server: TestServer, host: string): { headers: IncomingHttpHeaders }[] {
  const asked: { headers: IncomingHttpHeaders }[] = [];
  server.hosts.set(host, ({ pathname }, { headers }, response) => {
    asked.push({ headers });
    const form = pathname.endsWith('.webp') ? 'webp' : 'png';
    response.setHeader('content-type', 'image/png');
    response.end(pathname.includes('page') ? '<!doctype html>' : Buffer.from(SMALL[form], 'base64'));
  });
  return asked;
}

/** Draws pictures in a document of ours, whatever the product itself would say of their addresses. It runs in the page. */
export function drawAll(addresses: readonly string[]): Promise<string[]> {
  const draw = (address: string) =>
    new Promise<string>((resolve) => {
      const picture = new Image();
      picture.referrerPolicy = 'no-referrer';
      picture.onload = () => resolve('drawn');
      picture.onerror = () => resolve('refused');
      picture.src = address;
    });
  return Promise.all(addresses.map(draw));
}

/** The addresses of the pictures asked for so far, each once; the API and the pages of the replica are left out. */
export const asked = (server: TestServer): string[] => [
  ...new Set(
    server.received
      .filter(({ path }) => PICTURE.test(path))
      .map(({ host, path }) => `https://${host}${path}`),
  ),
];
const PICTURE = /\.(?:png|jpe?g|webp)$/;

/** A row of Pugongying's search, of a creator who does not exist. */
const row = (number: number, headPhoto: string) => ({
  userId: `5fa2c7d90000000000${number.toString(16).padStart(6, '0')}`,
  name: `博主${number}`,
  headPhoto,
  fansNum: 10_000 * number,
});

/** A page of Pugongying's search with a creator for each picture. */
export const searchPage = (pictures: readonly string[]) => ({
  total: pictures.length,
  kols: pictures.map((picture, place) => row(place + 1, picture)),
});
