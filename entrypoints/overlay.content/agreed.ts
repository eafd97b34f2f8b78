import { browser } from 'wxt/browser';
import { isAgreed } from '../../lib/settings/consent';

/**
 * Runs the overlay while the user agrees to what is handled. Until then this page is not looked at, its address neither, and the
 * background is not asked: the answer is read where it is stored, which costs a page nothing.
 *
 * @param run is given what ends it
 */
export function whileAgreed(run: (life: AbortController) => void): void {
  let life: AbortController | undefined;
  const look = async () => {
    const agreed = isAgreed((await browser.storage.local.get('consent')).consent);
    if (agreed === (life !== undefined)) return;
    life?.abort();
    life = agreed ? new AbortController() : undefined;
    if (life) run(life);
  };
  const lookAgain = () => void look().catch(() => {});
  browser.storage.local.onChanged.addListener((changes) => 'consent' in changes && lookAgain());
  // Shown again from the browser's cache: the page has not heard of changes meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && lookAgain());
  lookAgain();
}
