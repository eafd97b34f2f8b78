import { describe, expect, it } from 'vitest';
import { place } from './place';

const view = { width: 400, height: 600 };
const size = { width: 200, height: 100 };

describe('place', () => {
  it('a tooltip is centred under its anchor', () => {
    expect(place({ left: 150, top: 50, width: 100, height: 20 }, size, view)).toEqual({ left: 100, top: 76 });
  });
  it('a tooltip goes above its anchor where there is no room below', () => {
    expect(place({ left: 150, top: 560, width: 100, height: 20 }, size, view)).toEqual({
      left: 100,
      top: 454,
    });
  });
  it('a tooltip stays inside the window at either side', () => {
    expect(place({ left: 0, top: 50, width: 20, height: 20 }, size, view).left).toBe(8);
    expect(place({ left: 380, top: 50, width: 20, height: 20 }, size, view).left).toBe(192);
  });
  it('a tooltip that is larger than the window starts inside it', () => {
    expect(place({ left: 0, top: 0, width: 9, height: 9 }, { width: 900, height: 900 }, view)).toEqual({
      left: 8,
      top: 8,
    });
  });
});
