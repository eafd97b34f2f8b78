import { describe, expect, it } from 'vitest';
import type { Layout } from '../../lib/settings/layout';
import { arrow, borderAt, borderBy, clampLayout, launcherAt, launcherBy, leavesRoom } from './layout';

const window = { width: 1280, height: 800 };
const right: Layout = { edge: 'right', y: 0.5, width: 420 };
const left: Layout = { edge: 'left', y: 0.5, width: 420 };
const [LEFT, RIGHT, UP, DOWN] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

describe('a layout in a window', () => {
  it('a layout that fits the window is not changed', () => {
    expect(clampLayout(right, window)).toEqual(right);
  });

  it('a panel makes room beside it only where the page keeps enough of the window', () => {
    expect(leavesRoom(420, window)).toBe(true);
    expect(leavesRoom(420, { width: 740, height: 800 })).toBe(true);
    expect(leavesRoom(420, { width: 739, height: 800 })).toBe(false);
  });

  it('the launcher stays clear of the header above and the player below', () => {
    expect(clampLayout({ ...right, y: 0 }, window).y * 800).toBe(72);
    expect(clampLayout({ ...right, y: 1 }, window).y * 800).toBe(632);
    expect(clampLayout({ ...right, y: 0.5 }, { width: 1280, height: 150 }).y * 150).toBe(72);
  });

  it('the panel stays between its limits, and within nine tenths of a small window', () => {
    expect(clampLayout({ ...right, width: 100 }, window).width).toBe(320);
    expect(clampLayout({ ...right, width: 2000 }, window).width).toBe(720);
    expect(clampLayout({ ...right, width: 720 }, { width: 600, height: 800 }).width).toBe(540);
    expect(clampLayout({ ...right, width: 420 }, { width: 300, height: 800 }).width).toBe(270);
  });
});

describe('the launcher', () => {
  it('the launcher goes to the nearer edge at the height of the pointer', () => {
    expect(launcherAt(right, 100, 200, window)).toEqual({ edge: 'left', y: 0.25, width: 420 });
    expect(launcherAt(left, 1000, 400, window)).toEqual(right);
    expect(launcherAt(right, 1279, 799, window).y * 800).toBe(632);
  });

  it('arrow keys move the launcher', () => {
    expect(launcherBy(right, LEFT, window)).toEqual(left);
    expect(launcherBy(left, LEFT, window)).toEqual(left);
    expect(launcherBy(left, RIGHT, window)).toEqual(right);
    expect(launcherBy(right, UP, window)).toEqual({ ...right, y: 376 / 800 });
    expect(launcherBy(left, DOWN, window)).toEqual({ ...left, y: 424 / 800 });
  });
});

describe('the border of the panel', () => {
  it('the border of the panel follows the pointer on either side', () => {
    expect(borderAt(right, 780, window)).toEqual({ ...right, width: 500 });
    expect(borderAt(left, 500, window)).toEqual({ ...left, width: 500 });
    expect(borderAt(right, 5, window).width).toBe(720);
    expect(borderAt(left, 5, window).width).toBe(320);
  });

  it('arrow keys move the border of the panel in their direction', () => {
    expect(borderBy(right, LEFT, window).width).toBe(444);
    expect(borderBy(right, RIGHT, window).width).toBe(396);
    expect(borderBy(left, LEFT, window).width).toBe(396);
    expect(borderBy(left, RIGHT, window).width).toBe(444);
    expect(borderBy(right, UP, window).width).toBe(420);
  });

  it('resizing starts from the width that is drawn, not from a stored one that does not fit', () => {
    expect(borderBy({ ...right, width: 720 }, RIGHT, { width: 600, height: 800 }).width).toBe(516);
  });
});

it('arrow keys have a direction, and other keys have none', () => {
  expect(arrow('ArrowUp')).toEqual(UP);
  expect(arrow('Enter')).toBeUndefined();
});
