import { PAGES, SEC_UID, VIDEO } from '../../e2e/support/replicas/pages';
import { detectSubject } from '../../lib/subject/detect';
import { type Figure, median, spread } from './figures';

const ROUNDS = 15;
const URLS = 20_000;
const D19 = /\d{19}/g;

/** Addresses without a subject, which are most of the addresses that users open. */
const OTHERS = [
  'https://www.xingtu.cn/ad/creator/market?type=submission&platform=1',
  'https://pgy.xiaohongshu.com/solar/pre-trade/note/kol?contentTab=1',
  'https://www.xiaohongshu.com/search_result/?keyword=%E6%8A%A4%E8%82%A4&source=web_search_result_notes&type=51',
  'https://www.douyin.com/search/%E6%8A%A4%E8%82%A4?type=user',
  'https://www.douyin.com/?recommend=1',
  'https://www.example.com/articles/2026/03/a-long-title-with-words?utm_source=feed&utm_medium=rss#part-2',
  'chrome://newtab/',
  'not an address',
];

/** Supported pages and others in turns, with ids and parameters that differ each time, so that nothing is seen twice. */
function addresses(): string[] {
  const forms = [
    ...PAGES.map(({ url }) => url),
    `https://www.douyin.com/user/${SEC_UID}?from_tab_name=main&vid=${VIDEO}&enter_from=search`,
    ...OTHERS,
  ];
  return Array.from({ length: URLS }, (_, at) => {
    const url = (forms[at % forms.length] as string).replace(
      D19,
      (id) => id.slice(0, 10) + String(100_000_000 + at),
    );
    return at % 3 === 0 && url.startsWith('http') ? `${url}${url.includes('?') ? '&' : '?'}t=${at}` : url;
  });
}

/** How many addresses a second `detectSubject` reads in this Node. */
export function measureDetection(): Figure[] {
  const urls = addresses();
  let found = 0;
  const rates = Array.from({ length: ROUNDS + 2 }, () => {
    const start = performance.now();
    for (const url of urls) if (detectSubject(url)) found += 1;
    return urls.length / ((performance.now() - start) / 1000);
  }).slice(2);
  return [
    {
      id: 'detection',
      label: 'Detection',
      measured: median(rates),
      unit: 'URLs/s',
      budget: { min: 200_000 },
      detail: { ...spread(rates), subjects: found / (ROUNDS + 2) / urls.length },
    },
  ];
}
