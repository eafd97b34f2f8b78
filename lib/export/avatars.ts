import { pictureUrl } from '../report/pictures';

/** The forms of pictures that are read. */
export type PictureKind = 'jpeg' | 'png' | 'webp';

/** The most bytes that a picture may have. */
export const MAX_PICTURE = 2_000_000;
/** Pictures that are asked for at once. */
export const AT_ONCE = 6;
/** Milliseconds after which a picture is given up. */
const PATIENCE = 15_000;

const startsWith = (bytes: Uint8Array, text: string, from = 0): boolean =>
  [...text].every((char, at) => bytes[from + at] === char.charCodeAt(0));

/** The form of a picture by its first bytes, whatever its server says of it; `undefined` for any other form. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? 'webp' : undefined;
}

/** What reading pictures takes, beside their addresses. */
export interface AvatarWays {
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Draws a picture as small as a workbook has it, as PNG or JPEG. Rejects where it cannot be drawn. */
  draw(picture: Blob): Promise<Blob>;
}

interface Reading {
  /** Ends the reading: it rejects. */
  signal: AbortSignal;
  /** Told after each picture. */
  onProgress?(read: number): void;
}

/** The bytes of an answer, `undefined` where there are more than a picture may have. */
async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MAX_PICTURE) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

async function readPicture(
  address: string,
  ways: AvatarWays,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const url = pictureUrl(address);
  if (url === undefined) return undefined;
  try {
    const response = await ways.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    const bytes = response.ok ? await bytesOf(response) : undefined;
    const kind = bytes && pictureKind(bytes);
    return kind && (await ways.draw(new Blob([bytes], { type: `image/${kind}` })));
  } catch {
    return undefined;
  }
}

/**
 * Reads pictures from the platforms' picture servers, a few at once and each address once, without login and referrer, and draws them
 * small. One that cannot be read, is too large or is no picture is missing in what is returned.
 *
 * @returns the drawn pictures by their addresses
 * @throws the signal's reason once it was stopped
 */
export async function readAvatars(
  addresses: readonly string[],
  ways: AvatarWays,
  { signal, onProgress }: Reading,
): Promise<ReadonlyMap<string, Blob>> {
  const pictures = new Map<string, Blob>();
  const waiting = [...new Set(addresses)];
  let read = 0;
  const lane = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      signal.throwIfAborted();
      const picture = await readPicture(address, ways, signal);
      signal.throwIfAborted();
      if (picture) pictures.set(address, picture);
      read += 1;
      onProgress?.(read);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return pictures;
}
