import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * The parts of a PNG picture.
 *
 * @throws {Error} for bytes that are no PNG
 */
export function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/**
 * How large a PNG picture is, in pixels.
 *
 * @throws {Error} for bytes that are no PNG
 */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
  const header = chunksOf(png).find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('This PNG has no header.');
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}

/** Numbers as the format writes them, of 32 bits. */
const numbers = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeUInt32BE(value, at * 4);
  });
  return bytes;
};

/**
 * An animated picture (APNG) of still ones, which repeats without an end. What cannot animate shows the first.
 *
 * @param frames PNG pictures of one size and one kind of colours
 * @param seconds for which each stands
 * @throws {Error} where there are none, or they differ in size or colours
 */
export function animated(frames: readonly Uint8Array[], seconds: number): Buffer {
  const all = frames.map(chunksOf);
  const header = all[0]?.find(({ type }) => type === 'IHDR');
  if (!header) throw new Error('There are no pictures.');
  const { width, height } = sizeOf(frames[0] ?? new Uint8Array());
  let sequence = 0;
  const parts: Chunk[] = [header, { type: 'acTL', data: numbers(all.length, 0) }];
  all.forEach((chunks, index) => {
    if (!chunks.find(({ type }) => type === 'IHDR')?.data.equals(header.data))
      throw new Error('The pictures differ in size or colours.');
    const delay = Buffer.alloc(6);
    delay.writeUInt16BE(Math.round(seconds * 100), 0);
    delay.writeUInt16BE(100, 2);
    parts.push({
      type: 'fcTL',
      data: Buffer.concat([numbers(sequence++, width, height, 0, 0), delay]),
    });
    for (const { type, data } of chunks)
      if (type === 'IDAT')
        parts.push(
          index === 0 ? { type, data } : { type: 'fdAT', data: Buffer.concat([numbers(sequence++), data]) },
        );
  });
  parts.push({ type: 'IEND', data: Buffer.alloc(0) });
  return Buffer.concat([SIGNATURE, ...parts.map(written)]);
}
