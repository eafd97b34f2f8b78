import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../report/failure';
import { RULES } from './schemas';
import type { Sender } from './senders';
import { type Handlers, serve } from './server';

const self = { id: 'abc', root: 'chrome-extension://abc/' };
const frame: Sender = { id: 'abc', url: 'chrome-extension://abc/panel.html', frameId: 3, tab: { id: 1 } };
const options: Sender = {
  id: 'abc',
  url: 'chrome-extension://abc/options.html#token',
  frameId: 0,
  tab: { id: 2 },
};
const popup: Sender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };

/** Handlers that only answer with their message's name. */
const reached = Object.fromEntries(
  Object.keys(RULES).map((type) => [type, () => type]),
) as unknown as Handlers;
const server = (claimed: boolean, handlers: Handlers = reached) =>
  serve({ self, handlers, claimed: async () => claimed, agreed: async () => true });

describe('serve', () => {
  const spending = { kolLens: 'report.load', payload: {} };

  it.each([
    ['a tab of a private window', { ...frame, tab: { id: 1, incognito: true } }, {}, true],
    ['the popup, where it says so', popup, { private: true }, true],
    [
      'a private tab that says otherwise',
      { ...frame, tab: { id: 1, incognito: true } },
      { private: false },
      true,
    ],
    ['a normal tab', frame, {}, false],
    ['the popup', popup, {}, false],
  ])('serve tells the handler whether the window is private: %s', async (_, sender, said, expected) => {
    let heard: unknown;
    const handlers = {
      ...reached,
      'report.cancel': (_: unknown, { private: inPrivate }: Sender) => {
        heard = inPrivate;
      },
    } as Handlers;
    const message = { kolLens: 'report.cancel', payload: { request: 'r' }, ...said };
    await server(true, handlers)(message, sender);
    expect(heard).toBe(expected);
  });

  it('serve ignores messages of another kind', async () => {
    for (const message of [
      undefined,
      null,
      1,
      'report.load',
      {},
      { kolLens: 'toString' },
      { kolLens: 'x' },
      { kolLens: ['report.load'] },
    ])
      expect(await server(true)(message, options)).toBeUndefined();
  });

  it('serve refuses payloads of the wrong shape before a handler sees them', async () => {
    expect(await server(true)(spending, frame)).toEqual({ failure: { code: 'badSubject', charged: 'no' } });
    expect(
      await server(true)({ kolLens: 'settings.set', payload: { settings: { token: 'x' } } }, options),
    ).toEqual({
      failure: { code: 'badSubject', charged: 'no' },
    });
  });

  it('serve answers any payload of any message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(RULES)), fc.jsonValue(), async (kolLens, payload) => {
        expect(await server(true)({ kolLens, payload }, frame)).toBeDefined();
      }),
    );
  });

  it('serve answers with a failure and never with the text of an error', async () => {
    const handlers = {
      ...reached,
      'recent.list': () => {
        throw new Error('https://api.example/?token=secret');
      },
      'ledger.list': () => {
        throw new FailureError({ code: 'storageNewer', charged: 'no' });
      },
    } as Handlers;
    expect(await server(true, handlers)({ kolLens: 'recent.list', payload: {} }, popup)).toEqual({
      failure: { code: 'internal', charged: 'no' },
    });
    expect(await server(true, handlers)({ kolLens: 'ledger.list', payload: { days: 7 } }, popup)).toEqual({
      failure: { code: 'storageNewer', charged: 'no' },
    });
  });
});
