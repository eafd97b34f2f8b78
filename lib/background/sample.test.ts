import { beforeEach, expect, it, vi } from 'vitest';
import { prepareSample, sample, sampleHistory } from './sample';

const data = vi.fn((...given: unknown[]) => given);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensSample', data));
const listeners = new Map<string, () => void>();

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  listeners.clear();
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
});

it('a worker loads the sample data at its first ask, and once', async () => {
  vi.stubGlobal('importScripts', importScripts);
  expect(await sample('/path', { id: '1' }, 5)).toEqual(['/path', { id: '1' }, 5]);
  await sample('/path', {}, 6);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/sample.js');
});

it('the made-up days before come from the same script', async () => {
  const history = vi.fn((today: unknown) => [today]);
  vi.stubGlobal('importScripts', () => {
    vi.stubGlobal('kolLensSample', data);
    vi.stubGlobal('kolLensHistory', history);
  });
  expect(await sampleHistory([])).toEqual([[]]);
});

it('a worker whose script brings no sample data has none', async () => {
  vi.stubGlobal('importScripts', () => {});
  expect(await sample('/path', {}, 5)).toBeUndefined();
  expect(await sampleHistory([])).toEqual([]);
});

it('a worker loads the sample data while it is installed, so that it may load it later', () => {
  vi.stubGlobal('importScripts', importScripts);
  prepareSample();
  expect(importScripts).not.toHaveBeenCalled();
  listeners.get('install')?.();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/sample.js');
});

it('an event page prepares nothing and loads the sample data by a script element', async () => {
  prepareSample();
  expect(listeners.size).toBe(0);
  const script = { src: '', onload: () => {}, onerror: (_: unknown) => {} };
  vi.stubGlobal('document', {
    createElement: (name: string) => (name === 'script' ? script : undefined),
    head: {
      append: (element: typeof script) => {
        vi.stubGlobal('kolLensSample', data);
        element.onload();
      },
    },
  });
  expect(await sample('/path', {}, 5)).toEqual(['/path', {}, 5]);
  expect(script.src).toBe('/sample.js');
});

it('an event page whose script does not load says so', async () => {
  const script = { src: '', onload: () => {}, onerror: (_: unknown) => {} };
  vi.stubGlobal('document', {
    createElement: () => script,
    head: { append: (element: typeof script) => element.onerror(new Error('no script')) },
  });
  await expect(sample('/path', {}, 5)).rejects.toThrow('no script');
});

it('where the browser asks for it, a script goes through our policy, which takes those of our own root alone', async () => {
  const rules: { createScriptURL(url: string): string }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rule: (typeof rules)[0]) => {
      rules.push(rule);
      return { createScriptURL: (url: string) => `${name} ${rule.createScriptURL(url)}` };
    },
  });
  vi.resetModules();
  const load = vi.fn();
  vi.stubGlobal('importScripts', load);
  const { loadScript } = await import('./script');
  await loadScript('/sample.js');
  expect(load).toHaveBeenCalledExactlyOnceWith('kol-lens /sample.js');
  for (const url of [
    'https://evil.example/x.js',
    '//evil.example/x.js',
    '/../x.js',
    'data:text/javascript,1',
    '/x.js?y',
  ])
    expect(() => rules[0]?.createScriptURL(url), url).toThrow(TypeError);
});
