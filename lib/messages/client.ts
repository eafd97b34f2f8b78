import { browser } from 'wxt/browser';
import { type Failure, FailureError } from '../report/failure';
import type { Envelope, MessageType, News, Order, Payload, Reply, Result } from './protocol';

/** Messages whose call may have been under way, and charged, when the background died. */
const CALLING: ReadonlySet<MessageType> = new Set([
  'report.load',
  'list.load',
  'lookup.find',
  'studio.download',
]);

let privately = false;

/** Has each message of this page say that it is in a private window: the popup is in no tab by which the background could tell. */
export function speakPrivately(): void {
  privately = true;
}

/** Why no answer came: this page outlived the extension that put it there, or the background died meanwhile. */
function lostFailure(type: MessageType): Failure {
  // After an update the old context has no id: only a reload of the page brings a live one.
  if (browser.runtime?.id === undefined) return { code: 'extensionUpdated', charged: 'no' };
  return CALLING.has(type) ? { code: 'interrupted', charged: 'maybe' } : { code: 'internal', charged: 'no' };
}

/**
 * Asks the background. Rejects with a `FailureError` whatever goes wrong, so that a screen has words for it.
 *
 * @example const session = await ask('session.get', {});
 */
export async function ask<T extends MessageType>(type: T, payload: Payload<T>): Promise<Reply<T>> {
  const envelope: Envelope<T> = { kolLens: type, payload, ...(privately && { private: true }) };
  let result: Result<T> | undefined;
  try {
    result = await browser.runtime.sendMessage(envelope);
  } catch {
    // As where the background gave no answer.
  }
  if (result === undefined) throw new FailureError(lostFailure(type));
  if ('failure' in result) throw new FailureError(result.failure);
  return result.ok;
}

/**
 * Listens to the background's news in a frame of the extension.
 *
 * @returns a function that stops it
 */
export function onNews(listener: (news: News) => void): () => void {
  const receive = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'news' in message) listener(message as News);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/**
 * Listens to the background's orders in a content script; what the listener returns is the answer.
 *
 * @returns a function that stops it
 */
export function onOrder(listener: (order: Order) => unknown): () => void {
  const receive = (message: unknown, _sender: unknown, answer: (value: unknown) => void) => {
    if (typeof message === 'object' && message !== null && 'order' in message)
      answer(listener(message as Order));
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
