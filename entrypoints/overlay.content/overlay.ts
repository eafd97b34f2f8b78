import { ask, onOrder } from '../../lib/messages/client';
import type { Order, Reply } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';
import type { Look, Sight } from '../../lib/subject/page';
import type { Subject } from '../../lib/subject/types';
import { captchaShown } from './captcha';
import { page } from './dom';
import { watchInput } from './input';
import { createPulse } from './pulse';
import { Standing } from './standing';
import { createView, removeLeftovers, type View } from './view';
import { watchSubject } from './watch';

/** Milliseconds that a panel gets to come into sight after it was opened. */
const YOUNG_MS = 3_000;

/** Milliseconds that a busy page may keep the chip waiting. */
const CHIP_MS = 3_000;

/**
 * The overlay of one page: follows the page's subject, tells the background, shows the launcher and hosts the panel. On a page
 * without a subject it only looks at the address.
 *
 * @param life aborted when the extension has gone, or the user's consent, and the overlay with it
 */
export function runOverlay(life: AbortController): void {
  const { signal } = life;
  const pulse = createPulse(signal);
  let subject: Subject | undefined;
  let byUser = false;
  /** The subject that the background was told last; `null` when it has to be told again. */
  let told: Subject | undefined | null;
  let telling: Promise<void> | undefined;
  let settings: Reply<'overlay.hello'> | undefined;
  let input: ReturnType<typeof watchInput> | undefined;
  let view: View | undefined;
  let open = false;
  let opening = false;
  let openedAt = 0;
  const standing = new Standing();
  let watching = false;
  /** The page's subject when the user began to press the launcher, until the press is over. */
  let pressed: { on: Subject | undefined } | undefined;

  removeLeftovers();
  const stopOrders = onOrder(hear);
  signal.addEventListener('abort', () => {
    view?.closePanel();
    view?.detach();
    stopOrders();
  });
  const lookNow = watchSubject(signal, pulse, (next, byFeed) => {
    subject = next;
    // The figures of another creator must not stand there for a moment.
    view?.setChip(undefined);
    standing.change(next, watching ? performance.now() : Number.NEGATIVE_INFINITY);
    byUser = input?.take(byFeed) ?? false;
    void tell();
    draw();
  });
  watching = true;

  /** Tells the background the page's subject, one message at a time, so that the newest one arrives last. */
  function tell(): Promise<void> {
    telling ??= tellAll()
      .catch(lose)
      .finally(() => {
        telling = undefined;
      });
    return telling;
  }

  async function tellAll(): Promise<void> {
    while (told !== subject) {
      const next = subject;
      if (!settings) await greet(next);
      else if (settings.enabled) price(await ask('overlay.subject', { subject: next, byUser }));
      told = next;
    }
  }

  /** Shows what opening the panel costs, and later what is known without opening it. */
  function price(calls: string | undefined): void {
    view?.setPrice(calls);
    askChip();
  }

  /** The chip waits until the page is idle: the launcher stands without it, and no page starts later for it. */
  function askChip(): void {
    const about = subject;
    if (about?.kind !== 'kol' || !settings?.enabled) return;
    const show = (chip: Reply<'overlay.chip'>) => {
      if (about === subject) view?.setChip(chip);
    };
    requestIdleCallback(() => about === subject && ask('overlay.chip', { subject: about }).then(show, lose), {
      timeout: CHIP_MS,
    });
  }

  async function greet(about: Subject | undefined): Promise<void> {
    if (!input) {
      input = watchInput((target) => view?.owns(target) ?? false, signal);
      addEventListener('pagehide', leave, { signal });
      addEventListener('pageshow', comeBack, { signal });
      // Figures may have been paid for in another tab meanwhile.
      page.addEventListener('visibilitychange', () => page.hidden || askChip(), { signal });
    }
    const reply = await ask('overlay.hello', { subject: about });
    apply(reply);
    // No press opened it on this page, so nothing that costs begins by itself.
    if (reply.stays) void toggle(false, undefined, false);
  }

  /** Looks again: the settings changed, or the background asked for the subject. */
  async function greetAgain(): Promise<void> {
    if (!settings?.enabled) told = null;
    if (settings) await ask('overlay.hello', { subject, again: true }).then(apply, lose);
    return tell();
  }

  function apply(reply: Reply<'overlay.hello'>): void {
    settings = reply;
    view ??= createView({
      onDown: (at) => {
        pressed = { on: standing.seenAt(at) };
      },
      onPress: (byKey, at, vouched) => {
        const { on } = pressed ?? { on: standing.seenAt(at) };
        pressed = undefined;
        void toggle(byKey, on, vouched);
      },
      onLayout: (layout) => void ask('overlay.layout', { layout }).catch(lose),
    });
    view.setUp(reply);
    if (!reply.enabled) close();
    draw();
    askPrice();
  }

  /** The launcher stands before its price is known: that takes the background longer than a greeting. */
  function askPrice(): void {
    const about = subject;
    if (settings?.enabled) ask('overlay.price', {}).then((calls) => about === subject && price(calls), lose);
  }

  /**
   * Tells the background that the tab leaves this document, because the next one may have no content script. Between sites the
   * browser may have dropped this page when the message arrives, so the background asks the tab where it must be sure (order
   * `look`).
   */
  function leave(): void {
    close(true);
    if (told) void ask('overlay.subject', { byUser: false }).catch(lose);
    told = null;
  }

  /** Shown again from the browser's cache: other documents have told their subjects since, and the settings may have changed. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    settings = undefined;
    void tell();
  }

  function draw(): void {
    const shown = !signal.aborted && settings?.enabled === true && (subject !== undefined || open);
    if (shown) view?.attach();
    else view?.detach();
    pulse.set(beat, shown);
    if (shown) beat();
  }

  /** Looks at what no event tells of: the site removed our element, or a captcha came or went. */
  function beat(): void {
    if (!view?.attached) {
      // A removed frame loads again when it is put back, and its ticket has been used.
      close();
      view?.attach();
    }
    view?.refit(!captchaShown());
  }

  const look = (): Look => ({ host: location.host, subject });

  /** Answers the background's orders. */
  function hear(order: Order): Look | Sight | undefined {
    if (order.order === 'look') return look();
    if (order.order === 'seen')
      return { seen: view?.panelSeen() ?? false, young: performance.now() - openedAt < YOUNG_MS };
    void obey(order);
    return undefined;
  }

  async function obey(order: Order): Promise<void> {
    switch (order.order) {
      case 'open':
        return open ? undefined : toggle(true, standing.seenAt(performance.now()));
      case 'toggle':
        return toggle(true, standing.seenAt(performance.now()));
      case 'close':
        return close();
      case 'dock':
        return view?.dock(order.edge);
      case 'hello':
        return greetAgain();
    }
  }

  /**
   * Opens the panel, or closes it.
   *
   * @param byKey whether a key or an order of the background asked for it: then the panel takes the focus
   * @param on the subject that the user saw when they asked. A newer one costs nothing until the user asks for it.
   * @param vouched whether the user saw what they pressed. The page cannot cover the browser's own shortcut and buttons.
   */
  async function toggle(byKey: boolean, on: Subject | undefined, vouched = true): Promise<void> {
    if (open) return close();
    if (!settings) told = null;
    lookNow();
    // The panel opens on the subject that the page shows now, which the background may not have heard of yet.
    await tell();
    if (!settings?.enabled || opening) return;
    if (!subject) return complain('nothing');
    opening = true;
    try {
      const admission = await ask('overlay.open', { on, vouched });
      if (signal.aborted) return;
      open = true;
      openedAt = performance.now();
      draw();
      view?.openPanel(admission, byKey);
    } catch (error) {
      if (isUpdated(error)) retire();
      else complain('failed');
    } finally {
      opening = false;
    }
  }

  /** @param leaving the page goes, and the panel with it */
  function close(leaving?: boolean): void {
    if (!open) return;
    open = false;
    view?.closePanel();
    void ask('overlay.closed', { leaving }).then(price, (error) => (isUpdated(error) ? retire() : undefined));
    draw();
  }

  function complain(key: 'nothing' | 'failed'): void {
    view?.attach();
    view?.refit(subject !== undefined);
    view?.tell(key, draw);
  }

  /** Handles a lost message that has no reply. The user has to know only while a panel is open. */
  function lose(error: unknown): void {
    if (open && isUpdated(error)) retire();
  }

  /** Says that the extension was updated or removed, then removes the overlay. */
  function retire(): void {
    open = false;
    view?.closePanel();
    view?.tell('updated', () => life.abort());
  }
}

function isUpdated(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'extensionUpdated';
}
