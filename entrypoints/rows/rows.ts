import { ask } from '../../lib/messages/client';
import type { BadgeText } from '../../lib/messages/protocol';
import {
  AGAIN_EVENT,
  ANSWER_EVENT,
  type PageAnswer,
  type PageRow,
  readAnswer,
  rowsFor,
} from '../../lib/report/pageRows';
import { siteOf } from '../../lib/subject/site';
import { subjectKey } from '../../lib/subject/types';
import { type Badge, createBoard } from '../badges/board';
import { boxOf, isClear } from '../badges/finder';
import { createPlaces } from '../badges/places';
import { runSwitched } from '../badges/switched';
import { captchaShown } from '../overlay.content/captcha';
import { make, page } from '../overlay.content/dom';
import css from './style.css?inline';
import { pageShown, type TableRow, tableRows } from './table';

/** The size of the badge of every row, CSS pixels, and of the button beside it. */
const ROW = { width: 300, height: 38 };
const BUTTON = 26;
const GAP = 6;
/** Milliseconds between two looks at a table that changes all the time, and at what lies over it. */
const THROTTLE_MS = 100;
/** Milliseconds for which a button has stood still when a press on it counts. */
const STILL_MS = 400;

/** A row with its badge and its button, which are there alike for every row. */
interface Shown {
  row: PageRow;
  cell: Element;
  badge: Badge;
  button: HTMLButtonElement;
  /** Whether nothing of the page lay over the row at the last look. */
  clear: boolean;
  /** The style of its button; where the button stands in the window, and since when. */
  style: string;
  at: string;
  since: number;
}

/**
 * The badges of a table of creators, from the page's own answer: what the platform expects, which says that it is from this page, and
 * beside it what is known here. In any doubt whose row is whose there is no badge, and one quiet line says so.
 *
 * @param life aborted when the extension has gone
 */
export function runRows(life: AbortController): void {
  const site = siteOf(location.hostname) as 'xingtu' | 'pugongying';
  const board = createBoard(ROW, css);
  const places = createPlaces(boxOf);
  const doubt = board.badge();
  let answer: (PageAnswer & { at: number }) | undefined;
  let shown: Shown[] = [];
  let looking: ReturnType<typeof setTimeout> | undefined;
  let quiet = false;
  let lookedAt = 0;

  const { words, drawSoon, lose } = runSwitched(life, {
    begin(signal) {
      page.addEventListener(ANSWER_EVENT, hear, { signal });
      // The answer may have come before this script.
      page.dispatchEvent(new CustomEvent(AGAIN_EVENT));
      const changes = new MutationObserver(lookSoon);
      changes.observe(page.documentElement, { childList: true, subtree: true, characterData: true });
      signal.addEventListener('abort', () => changes.disconnect());
    },
    again: () => void tellMarks(),
    end() {
      clearTimeout(looking);
      looking = undefined;
      answer = undefined;
      clear();
      board.show(false);
    },
    draw,
    beat,
  });

  /** Whatever a page sends by this name is read as if it were forged. */
  function hear(event: Event): void {
    const read = readAnswer(site, (event as CustomEvent<unknown>).detail);
    answer = read && { ...read, at: Date.now() };
    lookSoon();
  }

  function lookSoon(): void {
    looking ??= setTimeout(() => {
      looking = undefined;
      look();
    }, THROTTLE_MS);
  }

  function clear(): void {
    for (const { badge, button } of shown) {
      badge.remove();
      button.remove();
    }
    shown = [];
  }

  function look(): void {
    const table = answer ? tableRows(site, new Set(answer.rows.map(({ name }) => name))) : [];
    const rows =
      answer &&
      rowsFor(
        answer,
        table.map(({ name }) => name),
        pageShown(),
      );
    const inDoubt = table.length > 0 && !rows;
    const said = words()?.doubt;
    doubt.say(inDoubt && said !== undefined ? { tone: 'known', head: said, label: said } : undefined);
    const { x, y } = places.origin();
    doubt.place(inDoubt ? { x: GAP - x, y: innerHeight - ROW.height - y } : undefined);
    const same =
      rows?.length === shown.length &&
      shown.every(({ row, cell }, at) => row === rows[at] && cell === table[at]?.cell);
    if (!same) {
      clear();
      shown = (rows ?? []).map((row, at) => show(row, table[at] as TableRow));
      places.measure(shown.map(({ cell }) => cell));
      lookedAt = 0;
      void tellMarks();
    }
    board.show(shown.length > 0 || inDoubt);
    drawSoon();
  }

  function show(row: PageRow, { cell }: TableRow): Shown {
    const button = make('button', { type: 'button', 'aria-label': `${words()?.add} · ${row.name}` });
    button.textContent = '+';
    const one: Shown = { row, cell, badge: board.badge(), button, clear: false, style: '', at: '', since: 0 };
    button.addEventListener('click', ({ isTrusted }) => {
      const stood = performance.now() - one.since >= STILL_MS && isClearOf(one);
      if (isTrusted && stood) void add(row);
    });
    board.append(button);
    return one;
  }

  const isClearOf = ({ cell }: Shown): boolean => {
    const { left, top, height } = boxOf(cell);
    return isClear(cell, left + 4, top + height / 2);
  };

  async function add({ subject, name }: PageRow): Promise<void> {
    await ask('badges.add', { subject, name }).catch(lose);
    await tellMarks();
  }

  /** What is known here of the rows, beside what the page said. */
  async function tellMarks(): Promise<void> {
    const told = shown;
    const at = answer?.at;
    if (told.length === 0 || at === undefined) return;
    const rows = told.map(({ row: { subject, cpm } }) => ({ subject, cpm }));
    const marks: Readonly<Record<string, BadgeText>> | undefined = await ask('badges.rows', {
      rows,
      at,
    }).catch(lose);
    for (const { row, badge } of told) badge.say(marks?.[subjectKey(row.subject)]);
  }

  function draw(): void {
    places.follow(shown.map(({ cell }) => cell));
    if (performance.now() - lookedAt >= THROTTLE_MS) {
      lookedAt = performance.now();
      for (const one of shown) one.clear = isClearOf(one);
    }
    const origin = places.origin();
    board.move(origin);
    for (const one of shown) {
      const box = quiet || !one.clear ? undefined : places.of(one.cell);
      const at =
        box && box.width > 0 ? { x: box.left + GAP, y: box.top + box.height - ROW.height - 2 } : undefined;
      one.badge.place(at);
      const [x, y] = [Math.round((at?.x ?? 0) + ROW.width + GAP), Math.round((at?.y ?? 0) + GAP)];
      const style = at
        ? `transform:translate(${x}px,${y}px);width:${BUTTON}px;height:${BUTTON}px`
        : 'display:none';
      if (style !== one.style) one.button.style.cssText = style;
      one.style = style;
      const next = at ? `${x + origin.x},${y + origin.y}` : '';
      if (next !== one.at) one.since = performance.now();
      one.at = next;
    }
  }

  function beat(): void {
    quiet = captchaShown();
    lookSoon();
  }
}
