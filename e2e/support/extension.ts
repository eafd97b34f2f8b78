import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { PRACTICES } from '../../lib/settings/consent';

/** All that is stored once the user has agreed to what is handled, and has done nothing else. */
export const CONSENT_ALONE = {
  consent: {
    given: true,
    practices: PRACTICES,
    at: expect.any(Number) as unknown,
    seen: expect.any(String) as unknown,
  },
};

/**
 * A build of the extension to load.
 *
 * @param name folder below `.output`
 * @throws where it has not been built yet
 */
export function builtExtension(name: string): string {
  const path = fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
  if (!existsSync(`${path}/manifest.json`))
    throw new Error(`${path} is missing: run npm run build:e2e first`);
  return path;
}

/** Our one element in a page, beside the body: the replicas put nothing there. */
export const HOST_SELECTOR = ':root > :not(head, body)';

/** A place in a page, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A figure as a screen of ours draws it. */
export interface Figure {
  /** The metric's id: `data-metric`. */
  id: string;
  /** The text of the element, on one line. */
  text: string;
  /** The raw value in the product's own unit; `undefined` where the source has none. */
  value?: string | undefined;
}

/** Reads all figures in a document of ours. It runs in the page, so it uses nothing from here. */
export function readFigures(): Figure[] {
  return [...document.querySelectorAll<HTMLElement>('[data-metric]')].map((element) => ({
    id: element.dataset.metric ?? '',
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden from view.
    text: element.innerText.replace(/\s+/g, ' ').trim(),
    value: element.dataset.value,
  }));
}

/** A press counts on what has been in sight for half a second; a browser needs frames to tell that. */
export const SEEN_MS = 800;
export const SEEN_FRAMES = 20;

/**
 * Waits for a time and for a number of frames. It runs in the page, so it uses nothing from here, and names no function: the
 * scripts' compiler would keep the name by a helper that the page does not have.
 */
export async function aMoment([milliseconds, frames]: readonly [number, number]): Promise<void> {
  const start = performance.now();
  for (let drawn = 0; drawn < frames || performance.now() - start < milliseconds; drawn++)
    await new Promise(requestAnimationFrame);
}

/** Calls a function until it returns a value. */
export async function poll<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not appear within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The files of a profile that hold a text, or a part of it, in any of the ways that browsers write text. */
export function filesWith(profile: string, text: string): string[] {
  const needles = [text, text.slice(0, 12), text.slice(-12)].flatMap((part) => [
    Buffer.from(part),
    Buffer.from(part, 'utf16le'),
  ]);
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      const bytes = readFileSync(join(profile, name));
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // A folder, or a file that the browser has just removed.
      return false;
    }
  });
}
