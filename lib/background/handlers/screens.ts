import { browser } from 'wxt/browser';
import { resolveLanguage } from '../../language/translate';
import type { Sender } from '../../messages/senders';
import { shanghaiDay } from '../../report/day';
import type { SectionResult } from '../../report/load';
import { costOf } from '../../report/money';
import { callPricesOf } from '../../settings/callPrices';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/schema';
import type { Session } from '../../settings/session';
import { capNoticeItem } from '../../settings/store';
import { mask } from '../mask';
import { Openings } from '../openings';
import type { Shown } from '../sessions';
import type { HandlerDeps } from './deps';
import { askerOf, noReportTab } from './sender';

/** A panel that waits longer than this for its first section shows that it waits. */
const SOON_MS = 200;

/** A value that is there in time, and nothing otherwise. */
const soon = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, SOON_MS))]);

/** The session as an unclaimed frame may know it: the language and the colours of the text that it shows. */
export function sessionOfUnclaimed({ settings }: Session): Session {
  return bareSession(settings);
}

/** A session that tells of no account and of no setting but language and colours. The database is not even opened for it. */
function bareSession({ language: chosen, theme }: Settings): Session {
  return {
    settings: { ...DEFAULT_SETTINGS, language: chosen, theme },
    language: resolveLanguage(chosen, browser.i18n.getUILanguage()),
    version: browser.runtime.getManifest().version,
    hasToken: false,
    callsToday: 0,
  };
}

/** What every screen knows of the settings and the account, and how screens learn that it changed. */
export class Screens {
  #capNotice: Promise<boolean | undefined> | undefined;

  // What fails or takes long here, the panel asks for again by messages that have words for it.
  readonly openings = new Openings(async (shown, sender) => {
    const [session, ready] = await Promise.all([
      soon(this.session(sender)).catch(() => undefined),
      soon(this.#readyOf(shown, sender)).catch(() => undefined),
    ]);
    return { session, ready };
  });

  constructor(
    private readonly deps: Pick<
      HandlerDeps,
      'settings' | 'consent' | 'store' | 'reports' | 'broadcast' | 'orderAll' | 'arrangeBadges'
    >,
  ) {}

  async session(sender: Sender): Promise<Session> {
    const { store } = this.deps;
    const settings = await this.deps.settings.read();
    const managed = await this.deps.settings.managed();
    const due = await this.deps.consent.due();
    if (due) return { ...bareSession(settings), consentDue: due };
    // After the settings: reading them may run the migration that sets the notice.
    this.#capNotice ??= capNoticeItem.getValue().catch(() => undefined);
    const [token, teamKey] = await Promise.all([
      store.secret('justone'),
      settings.team.address === '' ? undefined : store.teamKey(settings.team.address),
    ]);
    return {
      settings,
      language: resolveLanguage(settings.language, browser.i18n.getUILanguage()),
      hasToken: (settings.region === 'team' ? teamKey : token) !== undefined,
      ...(token === undefined ? {} : { maskedToken: mask(token) }),
      ...(teamKey === undefined ? {} : { maskedTeamKey: mask(teamKey) }),
      ...(await this.#today(settings)),
      version: browser.runtime.getManifest().version,
      ...(managed.length > 0 && { managed }),
      ...((await this.#capNotice) && { capNotice: true }),
      ...((await this.deps.consent.news()) && { news: true }),
      ...(noReportTab(sender) && { noReportTab: true }),
    };
  }

  /** Today's calls, and what they cost. Only a price makes it worth reading each of them. */
  async #today(settings: Settings): Promise<Pick<Session, 'callsToday' | 'yuanToday'>> {
    const day = shanghaiDay(Date.now());
    const prices = callPricesOf(settings);
    if (Object.keys(prices).length === 0) return { callsToday: await this.deps.store.callsOn(day) };
    const calls = await this.deps.store.chargedBy(day);
    const yuanToday = costOf(calls, prices);
    return { callsToday: calls.justone + calls.tikomni, ...(yuanToday !== undefined && { yuanToday }) };
  }

  /** The first section of what a tab shows, where it costs nothing. */
  async #readyOf({ subject, own }: Shown, sender: Sender): Promise<SectionResult | undefined> {
    const { source } = await this.deps.settings.read();
    return subject && !own && source !== 'unset'
      ? this.deps.reports.ready(subject, askerOf(sender))
      : undefined;
  }

  /** Keeps whether the user has still to be told that there is a daily cap now. */
  async setCapNotice(due: boolean): Promise<void> {
    await capNoticeItem.setValue(due);
    this.#capNotice = Promise.resolve(due);
  }

  /** Everything was erased, the notice with it. */
  forgetCapNotice(): void {
    this.#capNotice = undefined;
  }

  /** Has every screen ask for its session and its prices again. */
  refresh(): void {
    this.deps.broadcast({ news: 'session' });
  }

  /** Has every screen and every content script follow changed settings. */
  async follow(): Promise<void> {
    this.openings.clear();
    this.refresh();
    const settings = await this.deps.settings.read();
    // Without consent no page is read.
    const { badges } = (await this.deps.consent.due()) ? DEFAULT_SETTINGS : settings;
    await this.deps.arrangeBadges({ ...settings, badges });
    this.deps.orderAll({ order: 'hello' });
  }

  /** The same, and gives the sender the new session. */
  async settingsChanged(sender: Sender): Promise<Session> {
    await this.follow();
    return this.session(sender);
  }
}
