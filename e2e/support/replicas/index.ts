import { readFileSync } from 'node:fs';
import { type Person, personOf } from '../../../lib/providers/sample/people';
import { bloggerOf, noteAndAuthor, notesOf } from '../../../lib/providers/sample/pugongying/blogger';
import { random } from '../../../lib/providers/sample/random';
import { creatorOf, links, workAndAuthor, worksOf } from '../../../lib/providers/sample/xingtu/creator';
import { format } from '../../../lib/report/format';
import { cards, covers, head, shell, text } from './html';
import {
  BLOGGER,
  BLOGGERS,
  BLOGGERS_ANSWER,
  FEED,
  HOSTILE,
  KOL,
  listed,
  MARKET_ANSWER,
  marketCreator,
  NOTE,
  OTHER_KOL,
  OTHER_VIDEO,
  PAGES,
  SEC_UID,
  START,
  tableBlogger,
  VIDEO,
} from './pages';

export interface Served {
  contentType: 'text/html' | 'text/css' | 'text/javascript' | 'application/json';
  body: string;
  /** The hostile page embeds frames, which a strict policy would forbid. */
  lax?: boolean;
}

/**
 * The replica of a platform's page at this address: its layout only (bars, sidebars, cards, players), with our own texts and people,
 * enough to judge the launcher and the panel in their places. `undefined` where it shows nothing.
 */
export function page(url: URL): Served | undefined {
  if (url.pathname === '/replica/site.css') return asset('site.css', 'text/css');
  if (url.pathname === '/replica/site.js') return asset('site.js', 'text/javascript');
  if (url.origin + url.pathname === HOSTILE || url.hostname === 'hostile.example') {
    return { ...html(shell('douyin', 'hostile', '<main><h1>hostile</h1></main>')), lax: true };
  }
  if (url.href === START) return html(start());
  if (url.pathname === MARKET_ANSWER)
    return {
      contentType: 'application/json',
      body: JSON.stringify(marketAnswer(Number(url.searchParams.get('page')))),
    };
  if (url.pathname === BLOGGERS_ANSWER)
    return {
      contentType: 'application/json',
      body: JSON.stringify(bloggersAnswer(Number(url.searchParams.get('page')))),
    };
  const draw = SITES[url.hostname];
  return draw === undefined ? undefined : html(draw(url));
}

const SITES: Record<string, (url: URL) => string> = {
  'www.xingtu.cn': xingtu,
  'xingtu.cn': xingtu,
  'star.toutiao.com': xingtu,
  'pgy.xiaohongshu.com': pugongying,
  'www.xiaohongshu.com': xiaohongshu,
  'www.douyin.com': douyin,
  'www.iesdouyin.com': share,
  'creator.douyin.com': creator,
};

function html(body: string): Served {
  return { contentType: 'text/html', body };
}

function asset(file: string, contentType: Served['contentType']): Served {
  return { contentType, body: readFileSync(new URL(file, import.meta.url), 'utf8') };
}

/** How many cards a list has: 12 where the address does not say. */
const cardsOn = (url: URL) => Number(url.searchParams.get('cards') ?? 12);
const idIn = (url: URL, pattern: RegExp) => pattern.exec(url.pathname)?.[0];
const count = (value: number) => format('count', value, 'zh-CN');
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const titleOf = (videoId: string) => workAndAuthor(videoId).work.title;
const noteTitle = (noteId: string) => noteAndAuthor(noteId).note.title;
const about = ({ city, topics }: Person) => `${city} · ${topics.join(' ')}`;

function start(): string {
  return shell(
    'start',
    'KOL Lens · 演示',
    `<main class="start"><h1>KOL Lens · 演示</h1>
<p>以下页面都在本机，按各平台的真实地址打开；人物与数据均为虚构。<br>Every page below is served from this machine at its real address; all people and figures are made up.</p>
<ul>${PAGES.map((p) => `<li><a href="${text(p.url)}">${text(p.label)}</a><code>${text(p.url)}</code></li>`).join('')}</ul></main>`,
  );
}

function xingtu(url: URL): string {
  const id = idIn(url, /\d{19}/);
  const bar = `<header class="bar"><b>星图</b><nav><a href="/ad/creator/market" data-spa>达人广场</a><a>任务大厅</a><a>数据罗盘</a></nav></header>
<aside class="side"><a>投前找达人</a><a>投中看任务</a><a>投后看数据</a><a>账户</a></aside>`;
  if (id === undefined) {
    const people = [KOL, OTHER_KOL].map((kol) => ({
      href: `/ad/creator/author-homepage/douyin-video/${kol}`,
      title: creatorOf(kol).person.name,
      seed: kol,
    }));
    // Its script draws the table of what it is told, as the site's does.
    const table = url.searchParams.has('table') ? '<div data-market></div>' : covers(people);
    return shell('xingtu', '达人广场', `${bar}<main><h1>达人广场</h1>${table}</main>`);
  }
  const kol = creatorOf(id);
  const { person, followers } = kol;
  const works = worksOf(kol);
  const other = id === KOL ? OTHER_KOL : KOL;
  return shell(
    'xingtu',
    person.name,
    `${bar}<main>${head(id, person.name, about(person))}
<nav class="tabs"><a class="on">内容表现</a><a>粉丝分析</a><a>传播分析</a><a>转化分析</a></nav>
${cards([
  ['粉丝数', count(followers)],
  ['月连接用户', count(sum(links(kol)))],
  ['近30天作品', count(works.filter(({ age, ordered }) => age <= 30 && !ordered).length)],
])}
<h2>代表作品</h2>${covers(works.slice(0, 4).map(({ itemId, title }) => ({ href: `#${itemId}`, title, seed: itemId })))}
<h2>相似达人</h2>${covers([{ href: `/ad/creator/author-homepage/douyin-video/${other}`, title: creatorOf(other).person.name, seed: other }])}</main>`,
  );
}

/** A page of the creator market, as the site's own script is told of it. */
function marketAnswer(number: number): object {
  const authors = Array.from({ length: 5 }, (_, place) => {
    const at = (number - 1) * 5 + place;
    return {
      star_id: marketCreator(at),
      attribute_datas: {
        nick_name: `${creatorOf(marketCreator(at)).person.name} ${at}`,
        prospective_1_20_cpm: 30 + at,
        prospective_20_60_cpm: 50 + at,
        prospective_60_cpm: 70 + at,
      },
    };
  });
  return { authors, pagination: { page: number, total_count: 10, has_more: number < 2 } };
}

function pugongying(url: URL): string {
  const id = idIn(url, /[0-9a-f]{24}/i)?.toLowerCase();
  const bar = `<header class="bar"><b>蒲公英</b><nav><a>寻找博主</a><a>合作管理</a><a>数据中心</a></nav></header>`;
  if (id === undefined) {
    // Its script draws the table of what it is told, as the site's does.
    const table = url.pathname === new URL(BLOGGERS).pathname ? '<div data-bloggers></div>' : '';
    return shell('pgy', '寻找博主', `${bar}<main><h1>寻找博主</h1>${table}</main>`);
  }
  if (url.pathname.includes('/note-detail/')) {
    return shell('pgy', noteTitle(id), `${bar}<main>${noteBody(id)}</main>`);
  }
  const blogger = bloggerOf(id);
  const { person, fans } = blogger;
  return shell(
    'pgy',
    person.name,
    `${bar}<main>${head(id, person.name, about(person))}
<nav class="tabs"><a class="on">数据概览</a><a>笔记数据</a><a>粉丝分析</a></nav>
${cards([
  ['粉丝数', count(fans)],
  ['笔记', count(notesOf(blogger).length)],
])}
<h2>笔记</h2>${covers([{ href: `/solar/cooperator/note-detail/${NOTE}`, title: noteTitle(NOTE), seed: NOTE }])}</main>`,
  );
}

/** A page of Pugongying's creators, as the site's own script is told of it: without the number of the page. */
function bloggersAnswer(number: number): object {
  const kols = Array.from({ length: 5 }, (_, place) => {
    const at = (number - 1) * 5 + place;
    return {
      userId: tableBlogger(at),
      name: `${bloggerOf(tableBlogger(at)).person.name} ${at}`,
      picturePrice: 3_000 + 100 * at,
      estimatePictureCpm: 20 + at,
      estimateVideoCpm: at === 1 ? 0 : 40 + at,
    };
  });
  return { code: 0, msg: '成功', success: true, data: { total: 10, kols } };
}

/** The search of Douyin: its works by the ids of their elements, with authors, and a suggestion between them that is no work. */
function douyinSearch(count: number): string {
  const card = (at: number) => {
    const { work, author } = listed(at);
    return `<div id="waterfall_item_${work}" class="cover"><a href="//www.douyin.com/video/${work}"><img alt="" src="https://pictures.kol-lens.example/${work}.jpg"></a><a href="//www.douyin.com/user/${author}">${text(personOf(author).name)}</a></div>`;
  };
  const suggestion = '<div id="waterfall_item_related" class="cover"><a href="/search/x">相关搜索</a></div>';
  const all = Array.from({ length: count }, (_, at) => card(at));
  return `<div id="search-result-container"><div class="covers">${suggestion}${all.join('')}</div></div>`;
}

/** The search of Xiaohongshu: notes with their authors, and suggestions in the same element. */
function xiaohongshuSearch(count: number): string {
  const card = (at: number) => {
    const { note, user } = listed(at);
    return `<section class="note-item cover"><a style="display:none" href="/explore/${note}"></a><a href="/search_result/${note}?xsec_token=x"><img alt="" src="https://pictures.kol-lens.example/${note}.jpg"></a><a class="author" href="/user/profile/${user}?channel=x">${text(personOf(user).name)}</a></section>`;
  };
  const suggestion =
    '<section class="note-item query-note-wrapper cover"><a href="/search_result?keyword=x">大家都在搜</a></section>';
  const all = Array.from({ length: count }, (_, at) => card(at));
  return `<div class="covers">${suggestion}${all.join('')}</div>`;
}

function noteBody(id: string): string {
  const { note, author } = noteAndAuthor(id);
  return `<article class="note"><img alt="" src="https://pictures.kol-lens.example/${id}.jpg"><div>
<h1>${text(note.title)}</h1><p>${text(author.person.name)}</p><p>周末又去了一次，路线和花费都写在图里了。</p><p class="dim">昨天 20:14 ${text(author.person.city)}</p></div></article>`;
}

function xiaohongshu(url: URL): string {
  const ids = url.pathname.match(/[0-9a-f]{24}/gi) ?? [];
  const bar = `<header class="bar"><b>小红书</b><input aria-label="搜索" placeholder="搜索"></header><aside class="side"><a>发现</a><a>发布</a><a>通知</a><a>我</a></aside>`;
  const id = ids.at(-1)?.toLowerCase();
  if (url.pathname === '/search_result')
    return shell('xhs', '搜索', `${bar}<main>${xiaohongshuSearch(cardsOn(url))}</main>`);
  if (id === undefined) {
    return shell(
      'xhs',
      '发现',
      `${bar}<main>${covers([{ href: `/explore/${NOTE}`, title: noteTitle(NOTE), seed: NOTE }])}</main>`,
    );
  }
  if (url.pathname.startsWith('/user/profile/') && ids.length === 1) {
    return shell(
      'xhs',
      bloggerOf(id).person.name,
      `${bar}<main>${head(id, bloggerOf(id).person.name, about(bloggerOf(id).person))}
${covers([{ href: `/user/profile/${id}/${NOTE}`, title: noteTitle(NOTE), seed: NOTE }])}</main>`,
    );
  }
  return shell(
    'xhs',
    noteTitle(id),
    `${bar}<main>${noteBody(id)}<a href="/user/profile/${BLOGGER}" data-spa>作者主页</a></main>`,
  );
}

const player = (id: string) =>
  `<div class="player"><img alt="" src="https://pictures.kol-lens.example/${id}.jpg"><p>${text(titleOf(id))}</p><div class="controls">▶ 00:12 / 00:38</div></div>`;

function douyin(url: URL): string {
  const bar = `<header class="bar"><b>抖音</b><input aria-label="搜索" placeholder="搜索你感兴趣的内容"></header><aside class="side"><a href="/?recommend=1">推荐</a><a>关注</a><a>朋友</a><a>直播</a></aside>`;
  const modal = url.searchParams.get('modal_id');
  const overlay = modal === null ? '' : `<div class="modal">${player(modal)}</div>`;
  if (url.pathname.startsWith('/search/'))
    return shell('douyin', '搜索', `${bar}<main>${douyinSearch(cardsOn(url))}</main>`);
  const secUid = /^\/user\/([\w-]+)/.exec(url.pathname)?.[1];
  if (secUid !== undefined) {
    const person = personOf(secUid);
    const works = [OTHER_VIDEO, VIDEO].map((id) => ({
      href: `/user/${secUid}?modal_id=${id}`,
      title: titleOf(id),
      seed: id,
    }));
    return shell(
      'douyin',
      person.name,
      `${bar}<main>${head(secUid, person.name, `${person.city} · 抖音号 ${random(secUid, 'short').digits(9)}`)}${covers(works)}${overlay}</main>`,
    );
  }
  const id = idIn(url, /\d{19}/);
  if (id !== undefined) {
    return shell(
      'douyin',
      titleOf(id),
      `${bar}<main>${player(id)}<p><a href="/user/${SEC_UID}" data-spa>作者主页</a></p>${overlay}</main>`,
    );
  }
  const slides = FEED.map(
    (vid, at) =>
      `<section class="slide" data-e2e="${at === 0 ? 'feed-active-video' : 'feed-video'}" data-e2e-vid="${vid}">${player(vid)}</section>`,
  ).join('');
  return shell(
    'douyin',
    '抖音',
    `${bar}<main class="feed"><div class="slides">${slides}</div>${overlay}</main>`,
  );
}

function share(url: URL): string {
  const id = idIn(url, /\d{19}/) ?? VIDEO;
  return shell('douyin', titleOf(id), `<main>${player(id)}<p>打开抖音看更多</p></main>`);
}

function creator(url: URL): string {
  const id = idIn(url, /\d{19}/);
  const bar = `<header class="bar"><b>抖音创作者中心</b></header><aside class="side"><a>首页</a><a>内容管理</a><a>数据中心</a></aside>`;
  if (id === undefined) return shell('creator', '内容管理', `${bar}<main><h1>内容管理</h1></main>`);
  const { work } = workAndAuthor(id);
  return shell(
    'creator',
    work.title,
    `${bar}<main><h1>${text(work.title)}</h1>${cards([
      ['播放', count(work.plays)],
      ['点赞', count(work.likes)],
    ])}</main>`,
  );
}
