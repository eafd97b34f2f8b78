import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { type BadgeSwitch, useBadgeSwitch } from './useBadgeSwitch';

const order: string[] = [];
const answer = vi.hoisted(() => ({ granted: (_: boolean) => {} }));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: () => {
        order.push('asked');
        return new Promise<boolean>((resolve) => {
          answer.granted = resolve;
        });
      },
    },
  },
}));
vi.mock('../session/session', () => ({ useSession: () => ({ settings: { badges: { xingtu: false } } }) }));
vi.mock('./context', () => ({
  useSave: () => ({
    status: { state: 'idle' },
    save: async ({ badges }: { badges: object }) => void order.push(JSON.stringify(badges)),
  }),
}));
beforeEach(() => {
  order.length = 0;
});

let made: BadgeSwitch;
function Screen() {
  made = useBadgeSwitch('douyin');
  return null;
}
function switchOf(): BadgeSwitch {
  renderToStaticMarkup(<Screen />);
  return made;
}
const [ON, OFF] = [true, false].map((douyin) => JSON.stringify({ xingtu: false, douyin }));

test('the switch is saved while the browser asks, because its question may close the popup', async () => {
  const changed = switchOf().change(true);
  expect(order).toEqual(['asked', ON]);
  answer.granted(true);
  await changed;
  expect(order).toEqual(['asked', ON]);
});

test('what the browser refuses is switched off again', async () => {
  const changed = switchOf().change(true);
  answer.granted(false);
  await changed;
  expect(order).toEqual(['asked', ON, OFF]);
});

test('switching off asks for nothing', async () => {
  await switchOf().change(false);
  expect(order).toEqual([OFF]);
});
