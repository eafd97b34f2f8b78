import { expect, it, vi } from 'vitest';
import { whenShown } from './prerender';

const prepared = () => Object.assign(new EventTarget(), { prerendering: true });
const { signal } = new AbortController();

it('a document on screen is handled at once', () => {
  for (const document of [new EventTarget(), Object.assign(new EventTarget(), { prerendering: false })]) {
    const run = vi.fn();
    whenShown(document, signal, run);
    expect(run).toHaveBeenCalledOnce();
  }
});

it('a document that is prepared ahead is handled once, when it comes on screen', () => {
  const document = prepared();
  const run = vi.fn();
  whenShown(document, signal, run);
  expect(run).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('prerenderingchange'));
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(run).toHaveBeenCalledOnce();
});

it('a script that has been ended does not handle the document', () => {
  const document = prepared();
  const ended = new AbortController();
  const run = vi.fn();
  whenShown(document, ended.signal, run);
  ended.abort();
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(run).not.toHaveBeenCalled();
});
