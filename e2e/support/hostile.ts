/**
 * Attacks that a hostile page runs. Each function is sent into a page, so it uses nothing of this file.
 */

interface Hostile {
  hostile: { leaks: string[]; look(): string[] };
}

/**
 * From before the page's first script: takes whatever element comes to stand beside the body apart, defines it as a custom
 * element where it can, and searches every event and every query for a node in a closed shadow root.
 */
export function lurk(): void {
  const leaks: string[] = [];
  const judge = (what: string, found: unknown) => {
    if (!(found instanceof Node)) return;
    const inside = found instanceof ShadowRoot || found.getRootNode() instanceof ShadowRoot;
    if (inside && !leaks.includes(what)) leaks.push(what);
  };
  const internals = (what: string, element: HTMLElement) => {
    try {
      judge(what, element.attachInternals().shadowRoot);
    } catch {
      // The browser refuses.
    }
  };
  const define = (name: string) => {
    if (!name.includes('-') || customElements.get(name)) return;
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          internals('the internals of a custom element', this);
        }
      },
    );
  };
  define('kol-lens');
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.parentElement === document.documentElement) {
          define(node.localName);
          internals('the internals of an element', node);
          judge('shadowRoot', node.shadowRoot);
        }
  }).observe(document, { childList: true, subtree: true });

  const events =
    'pointerdown pointerup pointerover pointermove mousedown mouseup mouseover mousemove click focusin focusout';
  const styles =
    'transitionrun transitionstart transitionend transitioncancel animationstart selectionchange keydown';
  const parts =
    'target originalTarget explicitOriginalTarget composedTarget srcElement relatedTarget rangeParent';
  for (const type of `${events} ${styles}`.split(' '))
    addEventListener(
      type,
      (event) => {
        for (const part of parts.split(' ')) {
          try {
            judge(`${part} of ${type}`, (event as unknown as Record<string, unknown>)[part]);
          } catch {
            // The page may not read this property.
          }
        }
        for (const step of event.composedPath()) judge(`the path of ${type}`, step);
        const { clientX, clientY } = event as MouseEvent;
        if (clientX === undefined) return;
        const { caretPositionFromPoint, caretRangeFromPoint } = document as unknown as Record<
          string,
          ((x: number, y: number) => Record<string, unknown> | null) | undefined
        >;
        judge('caretPositionFromPoint', caretPositionFromPoint?.call(document, clientX, clientY)?.offsetNode);
        judge('caretRangeFromPoint', caretRangeFromPoint?.call(document, clientX, clientY)?.startContainer);
        for (const element of document.elementsFromPoint(clientX, clientY))
          judge('elementsFromPoint', element);
        look();
      },
      true,
    );

  function look(): string[] {
    const root = document.documentElement;
    for (const animation of [...document.getAnimations(), ...root.getAnimations({ subtree: true })])
      judge('getAnimations', (animation.effect as KeyframeEffect | null)?.target);
    for (const host of document.querySelectorAll(':root > :not(head, body)'))
      for (const animation of host.getAnimations({ subtree: true }))
        judge('getAnimations of the element', (animation.effect as KeyframeEffect | null)?.target);
    judge('activeElement', document.activeElement);
    const selection = getSelection();
    judge('the selection', selection?.anchorNode);
    judge('the selection', selection?.focusNode);
    for (const of of ['event', 'first-input', 'layout-shift', 'largest-contentful-paint', 'element'])
      for (const entry of performance.getEntriesByType(of)) {
        const { target, element, sources } = entry as PerformanceEntry & {
          target?: unknown;
          element?: unknown;
          sources?: { node: unknown }[];
        };
        for (const node of [target, element, ...(sources ?? []).map((source) => source.node)])
          judge(`performance of ${of}`, node);
      }
    for (const entry of performance.getEntriesByType('resource'))
      if (/panel\.html/.test(entry.name)) leaks.push(`performance names ${entry.name}`);
    if (window.length > 0) leaks.push('window.frames');
    return leaks;
  }
  Object.assign(window, { hostile: { leaks, look } });
}

/** What {@link lurk} has found. */
export const leaks = () => (globalThis as unknown as Hostile).hostile.look();

/** Styles that would make the launcher an invisible sheet over the page, by every way that a page has. */
export function restyle(): void {
  const css = `position: absolute !important; inset: 0 !important; width: 100vw !important; height: 100vh !important;
    display: block !important; opacity: 0.01 !important; visibility: hidden !important; transform: scale(30) !important;
    filter: opacity(0) !important; clip-path: circle(1px) !important; pointer-events: none !important;
    zoom: 9 !important; mix-blend-mode: multiply !important; mask: linear-gradient(transparent, transparent) !important;
    z-index: -1 !important; scale: 30 !important; content-visibility: hidden !important;`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root > :not(head, body), html > div { ${css} }`);
  document.adoptedStyleSheets = [sheet];
  for (const host of document.querySelectorAll<HTMLElement>(':root > :not(head, body)')) {
    host.setAttribute('style', css);
    host.animate([{ opacity: 0, transform: 'scale(30)' }], { duration: 1, fill: 'forwards' });
  }
}

/** Which of these styles took effect. */
export function restyled(): Record<string, string> {
  const host = document.querySelector(':root > :not(head, body)');
  if (!host) return { host: 'none' };
  const { position, opacity, visibility, transform, filter, clipPath, pointerEvents, zIndex, scale } =
    getComputedStyle(host);
  return { position, opacity, visibility, transform, filter, clipPath, pointerEvents, zIndex, scale };
}

/** The styles of our element as they have to be. */
export const OWN_STYLES = {
  position: 'fixed',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  clipPath: 'none',
  pointerEvents: 'auto',
  zIndex: '2147483647',
  scale: 'none',
};

/**
 * A page that has got hold of our shadow root all the same (`inside`: any element in it). When the panel's frame is made,
 * it puts frames of its own at the same address and holds ours back, so that its own are there first.
 */
export function copyFrame(inside: Element): void {
  const root = inside.getRootNode();
  const watch = new MutationObserver(() => {
    const ours = (root as ShadowRoot).querySelector('iframe');
    if (!ours) return;
    watch.disconnect();
    const address = ours.src;
    ours.src = 'about:blank';
    for (let at = 0; at < 3; at++) {
      const copy = ours.cloneNode() as HTMLIFrameElement;
      copy.className = 'copy';
      copy.src = address;
      document.body.append(copy);
    }
    setTimeout(() => {
      ours.src = address;
    }, 1500);
  });
  watch.observe(root, { childList: true, subtree: true });
}

/** Elements whose names shadow the members of document and window that our script uses. */
export function clobber(): void {
  const names = `chrome browser querySelector querySelectorAll createElement createElementNS documentElement hidden
    prerendering addEventListener removeEventListener dispatchEvent activeElement getElementById body head location
    navigation history postMessage defaultView runtime performance Document Element`;
  const holder = document.createElement('div');
  holder.id = 'clobbers';
  for (const name of names.split(/\s+/))
    for (const tag of ['form', 'img', 'object', 'iframe']) {
      const element = document.createElement(tag);
      element.id = name;
      element.setAttribute('name', name);
      if (tag === 'form') {
        for (const inner of ['runtime', 'addEventListener', 'currentEntry']) {
          const input = document.createElement('input');
          input.name = inner;
          input.id = 'id';
          element.append(input);
        }
      }
      holder.append(element);
    }
  // Added before any script of ours has run.
  new MutationObserver((_, watch) => {
    if (!document.body) return;
    watch.disconnect();
    document.body.append(holder);
  }).observe(document, { childList: true, subtree: true });
}

/** From before the page's first script: fonts that are asked for by digit, and an ear for messages. */
export function eavesdrop(): void {
  const heard: unknown[] = [];
  addEventListener('message', ({ data }) => heard.push(data), true);
  for (const name of ['system-ui', 'sans-serif', 'serif', 'inherit', 'Arial'])
    for (let digit = 0; digit < 10; digit++)
      document.fonts.add(
        new FontFace(name, `url(/font/${name}/${digit}.woff2)`, { unicodeRange: `U+3${digit}` }),
      );
  Object.assign(window, { heard });
}

/**
 * What a page learns of some texts that stand on the launcher, by every way that it has to read what is drawn.
 *
 * @param box the launcher's
 */
export function overheard([texts, { x, y, width, height }]: readonly [
  readonly string[],
  { x: number; y: number; width: number; height: number },
]): string[] {
  const root = document.documentElement;
  const host = document.querySelector<HTMLElement>(':root > :not(head, body)');
  if (!host) return ['there is no element of ours'];
  const { heard, find } = window as unknown as {
    heard: unknown[];
    find(text: string, ...how: boolean[]): boolean;
  };
  const leaks: string[] = [];
  const judge = (way: string, found: unknown) => {
    if (texts.some((text) => String(found).includes(text))) leaks.push(way);
  };
  for (const way of ['innerText', 'outerText', 'textContent', 'innerHTML'] as const)
    judge(way, `${root[way]}${host[way]}`);
  judge('outerHTML', root.outerHTML);
  judge(
    'getHTML',
    (host as HTMLElement & { getHTML(how: object): string }).getHTML({ serializableShadowRoots: true }),
  );
  judge('accessibility', [host.ariaLabel, host.ariaDescription, host.title, host.role].join());
  const selection = getSelection();
  selection?.selectAllChildren(root);
  judge('getSelection', selection);
  document.execCommand('selectAll');
  judge('select all', getSelection());
  for (const text of texts) {
    selection?.removeAllRanges();
    if (find(text, false, false, true, false, true, false)) leaks.push(`find ${text}`);
  }
  selection?.removeAllRanges();
  for (let left = x; left < x + width; left += 4)
    for (let top = y; top < y + height; top += 4) {
      const at = document.elementFromPoint(left, top);
      if (at !== host) continue;
      judge('elementFromPoint', at.textContent);
      judge('caretPositionFromPoint', document.caretPositionFromPoint?.(left, top)?.offsetNode.textContent);
    }
  for (const pseudo of [null, '::before', '::after'])
    judge(
      'the computed style',
      [...getComputedStyle(host, pseudo)].map((name) =>
        getComputedStyle(host, pseudo).getPropertyValue(name),
      ),
    );
  try {
    judge('attachInternals', host.attachInternals().shadowRoot?.textContent);
  } catch {
    // The browser refuses.
  }
  // The size of a container is one way to measure what is in it; so is what can be scrolled to.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { contain: layout; } html > div { container-type: size !important; display: inline-block !important;
    position: static !important; width: max-content !important; height: max-content !important }`);
  document.adoptedStyleSheets = [sheet];
  const { width: wide, height: high } = host.getBoundingClientRect();
  if (wide || high || host.scrollWidth || host.offsetWidth) leaks.push('the size of the element');
  if (root.scrollWidth > innerWidth) leaks.push('what can be scrolled to');
  document.adoptedStyleSheets = [];
  for (const font of document.fonts)
    if (font.status !== 'unloaded') leaks.push(`the font ${font.family} for ${font.unicodeRange}`);
  for (const message of heard) leaks.push(`the message ${JSON.stringify(message)}`);
  return [...new Set(leaks)];
}

/**
 * What a page learns of its own cards by feeling for what lies over them: by points, carets, and in Chromium by an observer that
 * tells whether anything is drawn over an element. One text a card: cards that are told apart by none of it have the same.
 */
export async function feel(selector: string): Promise<string[]> {
  const cards = [...document.querySelectorAll<HTMLElement>(selector)];
  const { height } = document.querySelector(selector)?.getBoundingClientRect() ?? { height: 0 };
  const felt: string[] = [];
  for (const card of cards) {
    const box = card.getBoundingClientRect();
    const points: string[] = [];
    for (let x = 2; x < box.width; x += 9)
      for (let y = 2; y < height; y += 9) {
        const at = [box.left + x, box.top + y] as const;
        const all = document.elementsFromPoint(...at);
        const caret = document.caretPositionFromPoint?.(...at)?.offsetNode;
        points.push(
          `${all.filter((one) => !card.contains(one) && !one.contains(card)).length}${caret && !card.contains(caret) ? '!' : ''}`,
        );
      }
    // No name is given to a function here: the scripts' compiler would keep it by a helper that the page does not have.
    const covered = await new Promise((resolve) => {
      new IntersectionObserver(
        (entries, observer) => {
          observer.disconnect();
          resolve((entries[0] as IntersectionObserverEntry & { isVisible?: boolean }).isVisible);
        },
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      ).observe(card);
    });
    felt.push(`${[...new Set(points)].join()} ${covered}`);
  }
  return felt;
}
