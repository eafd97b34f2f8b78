import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animated, chunksOf, sizeOf } from './apng';

/** A grey picture. */
function png(width: number, height: number, shade: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(named));
    return Buffer.concat([ends[0], named, ends[1]]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('an animated picture', () => {
  const frames = [png(4, 3, 10), png(4, 3, 200), png(4, 3, 90)];

  it('has each picture once, in its order, as long as it is told', () => {
    const chunks = chunksOf(animated(frames, 2.5));
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    const parts = chunks.filter(({ type }) => type === 'fcTL' || type === 'fdAT');
    expect(parts.map(({ data }) => data.readUInt32BE(0))).toEqual([0, 1, 2, 3, 4]);
    for (const { data } of chunks.filter(({ type }) => type === 'fcTL'))
      expect(data.readUInt16BE(20) / data.readUInt16BE(22)).toBe(2.5);
    const still = (one: Buffer) => chunksOf(one).find(({ type }) => type === 'IDAT')?.data;
    expect(chunks.find(({ type }) => type === 'IDAT')?.data).toEqual(still(frames[0] as Buffer));
    expect(chunks.at(-2)?.data.subarray(4)).toEqual(still(frames[2] as Buffer));
  });

  it('is as large as its pictures', () => {
    expect(sizeOf(animated(frames, 1))).toEqual({ width: 4, height: 3 });
  });

  it('is refused of pictures that differ in size, and of none', () => {
    expect(() => animated([png(4, 3, 1), png(3, 4, 1)], 1)).toThrow('differ');
    expect(() => animated([], 1)).toThrow('no pictures');
    expect(() => sizeOf(Buffer.from('GIF89a, which this is not'))).toThrow('no PNG');
  });
});
