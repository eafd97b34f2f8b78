import { test as base, describe as suite } from 'vitest';
import { Gateway, missingNginx, Vendor } from './harness';

export * from './harness';

const missing = missingNginx();
if (missing)
  console.warn(
    `The gateway is not tested: ${missing} is missing. Debian: apt-get install nginx libnginx-mod-http-js (as root)`,
  );
/** Tests that need the real nginx, where it is installed. */
export const describe = suite.skipIf(missing !== undefined);

type Pair = (
  settings?: Parameters<typeof Gateway.pair>[1],
  users?: readonly string[],
) => Promise<[Gateway, Gateway]>;
type Start = (
  settings?: Parameters<typeof Gateway.start>[1],
  users?: readonly string[],
  options?: { token?: boolean },
) => Promise<Gateway>;

/** A test with a vendor of its own, and `start` for a gateway in front of it. Both are gone after it. */
export const test = base.extend<{ vendor: Vendor; start: Start; pair: Pair }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads off the pattern what a fixture needs.
  vendor: async ({}, use) => {
    const vendor = await Vendor.start();
    await use(vendor);
    await vendor.stop();
  },
  start: async ({ vendor }, use) => {
    const gateways: Gateway[] = [];
    await use(async (settings, users, options) => {
      const gateway = await Gateway.start(vendor, settings, users, options);
      gateways.push(gateway);
      return gateway;
    });
    await Promise.all(gateways.map((gateway) => gateway.remove()));
  },
  pair: async ({ vendor }, use) => {
    const gateways: Gateway[] = [];
    await use(async (settings, users) => {
      const both = await Gateway.pair(vendor, settings, users);
      gateways.push(...both);
      return both;
    });
    await Promise.all(gateways.map((gateway) => gateway.remove()));
  },
});
