/**
 * The behaviour of the platforms' scripts that the extension depends on: routes change without a document, the feed's video changes
 * without a route, captchas come and go. `window.replica` is the handle for tests.
 */
async function render() {
  const answer = await fetch(location.href);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.title = next.title;
  document.querySelector('main').replaceWith(next.querySelector('main'));
}

function go(href) {
  history.pushState({}, '', href);
  return render();
}

/** Moves the feed by one or more videos; the address stays. */
function move(by) {
  const slides = [...document.querySelectorAll('.slide')];
  const at = slides.findIndex((slide) => slide.dataset.e2e === 'feed-active-video');
  const to = Math.min(Math.max(at + by, 0), slides.length - 1);
  if (at < 0 || to === at) return;
  slides[at].dataset.e2e = 'feed-video';
  slides[to].dataset.e2e = 'feed-active-video';
}

function captcha(on) {
  document.querySelector('#captcha_container')?.remove();
  if (!on) return;
  const box = document.createElement('div');
  box.id = 'captcha_container';
  box.innerHTML = '<div>请完成下列验证后继续</div>';
  document.body.append(box);
}

/** Draws the creator market of a page of answers: its columns one after the other, and numbers below. */
function market(number) {
  const place = document.querySelector('[data-market]');
  if (!place) return;
  const request = new XMLHttpRequest();
  request.open('GET', `/gw/api/gsearch/search_for_author_square?page=${number}`);
  request.onload = () => {
    const { authors } = JSON.parse(request.responseText);
    const cells = authors.map(
      ({ attribute_datas: { nick_name: name } }) =>
        `<div class="content-cell" style="height:72px;width:700px"><span class="author-nickname">${name}</span></div>`,
    );
    const numbers = [1, 2].map(
      (each) => `<li class="${each === number ? 'number active' : 'number'}">${each}</li>`,
    );
    place.innerHTML = `<div class="content-column">${cells.join('')}</div><ul class="el-pagination">${numbers.join('')}</ul>`;
  };
  request.send();
}
market(1);

/** Draws the table of Pugongying's creators of a page of answers: a row a creator, and numbers below. */
async function bloggers(number) {
  const place = document.querySelector('[data-bloggers]');
  if (!place) return;
  const answer = await fetch(`/api/solar/cooperator/blogger/v2?page=${number}`, {
    method: 'POST',
    body: '{}',
  });
  const { data } = await answer.json();
  const rows = data.kols.map(
    ({ name, picturePrice }) =>
      `<tr><td><div class="kol"><b>${name}</b><p>上海</p></div></td><td>¥${picturePrice}</td><td><a>收藏</a></td></tr>`,
  );
  const numbers = [1, 2].map(
    (each) => `<li class="${each === number ? 'page active' : 'page'}">${each}</li>`,
  );
  place.innerHTML = `<table class="wide"><thead><tr><th>博主信息</th><th>图文笔记一口价</th><th>操作</th></tr></thead><tbody>${rows.join('')}</tbody></table><ul class="d-pagination">${numbers.join('')}</ul>`;
}
bloggers(1);

window.replica = { go, move, captcha, market, bloggers, heard: [] };

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-spa]');
  if (!link || link.getAttribute('href').startsWith('#')) return;
  event.preventDefault();
  go(link.href);
});
addEventListener('popstate', render);
addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') move(1);
  if (event.key === 'ArrowUp') move(-1);
});
addEventListener('wheel', (event) => move(Math.sign(event.deltaY)), { passive: true });

// The hostile page embeds our panel, and records every message that it receives.
addEventListener('message', (event) => window.replica.heard.push(event.data));
const panel = new URLSearchParams(location.search).get('panel');
if (panel !== null) {
  const frame = document.createElement('iframe');
  frame.src = panel;
  frame.width = '420';
  frame.height = '600';
  document.body.append(frame);
}
