import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  AGAIN_EVENT,
  ANSWER_EVENT,
  type AnswerSite,
  listsCreators,
  projectAnswer,
} from '../lib/report/pageRows';

/**
 * Passes on, in the page's own world, what the page was told of the creators in its list: ids, names and a few figures. Registered
 * only where the user has agreed to it (`lib/background/badgeScripts.ts`). It makes no request, and neither alters nor delays the page's
 * answers. The page does not notice an error here.
 */
export default defineUnlistedScript(() => {
  const site: AnswerSite = location.hostname === 'www.xingtu.cn' ? 'xingtu' : 'pugongying';
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const { open } = XMLHttpRequest.prototype;
  const { fetch } = window;
  let last: string | undefined;

  const tell = () => {
    if (last !== undefined) dispatchEvent.call(document, new CustomEvent(ANSWER_EVENT, { detail: last }));
  };
  const take = (answer: unknown) => {
    last = projectAnswer(site, answer);
    tell();
  };
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      // An error of ours must not reach the page.
    }
  };
  const isWanted = (address: unknown) => {
    const url = new URL(String(address), location.href);
    return url.host === location.host && listsCreators(site, url);
  };

  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...asked: unknown[]) {
    quietly(() => {
      if (!isWanted(asked[1])) return;
      addEventListener.call(this, 'load', () =>
        quietly(() => {
          const { responseType, response } = this;
          take(responseType === 'json' ? response : JSON.parse(String(response)));
        }),
      );
    });
    return Reflect.apply(open, this, asked);
  } as typeof open;

  window.fetch = function (this: unknown, ...asked: Parameters<typeof fetch>) {
    const answering: Promise<Response> = Reflect.apply(fetch, this, asked);
    quietly(() => {
      const [input] = asked;
      if (!isWanted(input instanceof Request ? input.url : input)) return;
      answering.then(async (response) => take(await response.clone().json())).catch(() => {});
    });
    return answering;
  };

  addEventListener.call(document, AGAIN_EVENT, () => quietly(tell));
});
