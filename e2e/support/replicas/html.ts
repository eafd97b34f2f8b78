const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for a replica: the address of a page is part of some of them. */
export function text(value: string): string {
  return value.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** A whole document in the look of a site. `site` is the name of its colours in site.css. */
export function shell(site: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN" data-site="${site}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="/replica/site.css">
<script src="/replica/site.js" defer></script>
<body>
${body}
</body>
</html>`;
}

/** A row of cards, each a caption and a figure. */
export function cards(entries: readonly (readonly [caption: string, figure: string])[]): string {
  return `<div class="cards">${entries
    .map(
      ([caption, figure]) => `<div class="card"><small>${text(caption)}</small><b>${text(figure)}</b></div>`,
    )
    .join('')}</div>`;
}

/** Works as covers in a grid. */
export function covers(entries: readonly { href: string; title: string; seed: string }[]): string {
  return `<div class="covers">${entries
    .map(
      ({ href, title, seed }) =>
        `<a class="cover" href="${text(href)}" data-spa><img alt="" src="https://pictures.kol-lens.example/${seed}.jpg"><span>${text(title)}</span></a>`,
    )
    .join('')}</div>`;
}

/** A face and a name. */
export function head(seed: string, name: string, facts: string): string {
  return `<div class="head"><img class="face" alt="" src="https://pictures.kol-lens.example/face-${seed}.jpg"><div><h1>${text(name)}</h1><p>${text(facts)}</p></div></div>`;
}
