import { poll } from '../../e2e/support/extension';
import { KOL } from '../../e2e/support/replicas/pages';
import { TOKEN } from '../../e2e/support/server';
import type { SectionResult } from '../../lib/report/load';
import type { SectionId } from '../../lib/report/sections';
import type { Settings } from '../../lib/settings/schema';
import type { Subject } from '../../lib/subject/types';
import type { Browser, Tab } from './browser';

export function xingtuKol(id: string = KOL): Subject {
  return { platform: 'xingtu', kind: 'kol', id, idType: 'xingtuKolId' };
}

/** The part of the browser's API that is used in pages of ours. */
interface ExtensionApi {
  chrome: { tabs: { query(query: object): Promise<{ id: number }[]> } };
}

/** Drives the product by messages from one of its own pages, which stays open during the measurement. */
export class Product {
  private constructor(
    private readonly browser: Browser,
    readonly page: Tab,
  ) {}

  /** Stores a token, so that data is live. */
  static async setUp(browser: Browser, settings: Partial<Settings> = {}): Promise<Product> {
    await browser.agree();
    const page = await browser.ownPage('options.html');
    await page.ask('token.set', { token: TOKEN });
    await page.ask('settings.set', { settings });
    return new Product(browser, page);
  }

  load(subject: Subject, section: SectionId): Promise<SectionResult> {
    return this.page.ask('report.load', { subject, section, options: {}, mode: 'auto', request: 'bench' });
  }

  async #tabIds(): Promise<number[]> {
    const tabs = await this.page.run(() => (globalThis as unknown as ExtensionApi).chrome.tabs.query({}), []);
    return tabs.map(({ id }) => id);
  }

  /** Opens a page and the panel on it, by the message that the popup's button sends. */
  async openPanel(url: string): Promise<{ tab: Tab; panel: Tab }> {
    const before = new Set([...(await this.#tabIds()), ...(await this.#frames()).keys()]);
    const tab = await this.browser.open(url);
    const tabId = (await this.#tabIds()).find((id) => !before.has(id));
    // An order is lost before the overlay listens, so it is sent until the panel opens.
    const panel = await poll(async () => {
      await this.page.ask('open.panel', { tabId });
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...(await this.#frames()).keys()].find((id) => !before.has(id));
    }, 'the panel');
    return { tab, panel: await this.browser.attach(panel) };
  }

  async #frames(): Promise<Map<string, string>> {
    const frames = await this.browser.targets('iframe');
    return new Map(
      frames.filter(({ url }) => url.includes('/panel.html')).map(({ targetId, url }) => [targetId, url]),
    );
  }
}
