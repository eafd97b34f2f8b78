import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { ask, onOrder } from '../../lib/messages/client';
import type { Order, Reply } from '../../lib/messages/protocol';
import { FailureError } from '../../lib/report/failure';
import type { Look, Sight } from '../../lib/subject/page';
import type { Subject } from '../../lib/subject/types';
import { captchaShown } from './captcha';
import { watchInput } from './input';
import { createPulse } from './pulse';
import { Standing } from './standing';
import { createView, removeLeftovers, type View } from './view';
import { watchSubject } from './watch';

/** A panel that has just been opened may still come into sight. */
const YOUNG_MS = 3_000;

/**
 * The overlay of one page: follows what the page is about, tells the background, shows the launcher and hosts the panel.
 * On a page without a subject it is one look at the address and nothing more.
 */
export function runOverlay(ctx: ContentScriptContext): void {
  const pulse = createPulse(ctx.signal);
  let subject: Subject | undefined;
  let byUser = false;
  /** What the background knows of the page; `null` when it has to be told anew. */
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
  /** What the page was about when the user began to press the launcher, until the press is over. */
  let pressed: { on: Subject | undefined } | undefined;

  removeLeftovers();
  const stopOrders = onOrder(hear);
  ctx.onInvalidated(() => {
    view?.detach();
    stopOrders();
  });
  const lookNow = watchSubject(ctx, pulse, (next, byFeed) => {
    subject = next;
    standing.change(next, watching ? performance.now() : Number.NEGATIVE_INFINITY);
    byUser = input?.take(byFeed) ?? false;
    void tell();
    draw();
  });
  watching = true;

  /** Tells the background what the page is about, one message at a time: the last word has to arrive last. */
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
      else if (settings.enabled) await ask('overlay.subject', { subject: next, byUser });
      told = next;
    }
  }

  async function greet(about: Subject | undefined): Promise<void> {
    if (!input) {
      input = watchInput((target) => view?.owns(target) ?? false, ctx.signal);
      ctx.addEventListener(window, 'pagehide', leave);
      ctx.addEventListener(window, 'pageshow', comeBack);
    }
    apply(await ask('overlay.hello', { subject: about }));
  }

  /** The settings changed, or the background wants to know what is here. */
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
    view.setUp(reply.layout, reply.language);
    if (!reply.enabled) close();
    draw();
  }

  /**
   * The tab goes on to another document, one that may have nothing to tell. Between sites the browser may already count this
   * page out when the message arrives: whoever has to be sure asks the tab (order `look`).
   */
  function leave(): void {
    close();
    if (told) void ask('overlay.subject', { byUser: false }).catch(lose);
    told = null;
  }

  /** Shown again from the browser's cache: other documents spoke for the tab, and the settings may have changed. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    settings = undefined;
    void tell();
  }

  function draw(): void {
    const shown = settings?.enabled === true && (subject !== undefined || open);
    if (shown) view?.attach();
    else view?.detach();
    pulse.set(beat, shown);
    if (shown) beat();
  }

  /** What nothing tells us of: the site threw our element out, a captcha came or went. */
  function beat(): void {
    if (!view?.attached) {
      // A frame that was taken out starts anew, and the ticket it starts with is spent.
      close();
      view?.attach();
    }
    view?.refit(!captchaShown());
  }

  const look = (): Look => ({ host: location.host, subject });

  /** What the background asks is answered at once. */
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
      case 'ticket':
        return view?.admit(order.origin);
      case 'close':
        return close();
      case 'dock':
        return view?.dock(order.edge);
      case 'hello':
        return greetAgain();
    }
  }

  /**
   * @param on what the user saw when they asked. What the page has become since costs nothing until they ask for that.
   * @param vouched the user saw what they pressed. The browser's own shortcut and buttons are no place of the page's.
   */
  async function toggle(byKey: boolean, on: Subject | undefined, vouched = true): Promise<void> {
    if (open) return close();
    if (!settings) told = null;
    lookNow();
    // The panel is opened on what the page shows now, not on what the background heard last.
    await tell();
    if (!settings?.enabled || opening) return;
    if (!subject) return complain('nothing');
    opening = true;
    try {
      const { ticket } = await ask('overlay.open', { on, vouched });
      if (ctx.signal.aborted) return;
      open = true;
      openedAt = performance.now();
      draw();
      view?.openPanel(ticket, byKey);
    } catch (error) {
      if (isUpdated(error)) retire();
      else complain('failed');
    } finally {
      opening = false;
    }
  }

  function close(): void {
    if (!open) return;
    open = false;
    view?.closePanel();
    void ask('overlay.closed', {}).catch((error) => (isUpdated(error) ? retire() : undefined));
    draw();
  }

  function complain(key: 'nothing' | 'failed'): void {
    view?.attach();
    view?.refit(subject !== undefined);
    view?.tell(key, draw);
  }

  /** A message that nobody waits for got lost. Only with a panel open does the user have to know. */
  function lose(error: unknown): void {
    if (open && isUpdated(error)) retire();
  }

  /** The extension that put us here is gone. Says so, then goes too. */
  function retire(): void {
    open = false;
    view?.closePanel();
    view?.tell('updated', () => ctx.notifyInvalidated());
  }
}

function isUpdated(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'extensionUpdated';
}
