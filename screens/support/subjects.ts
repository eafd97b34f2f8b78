import { expect } from 'vitest';
import { KOL } from '../../e2e/support/replicas/pages';
import { AGREED } from '../../lib/messages/protocol';
import { initialOptions } from '../../lib/report/sections';
import type { Extension } from './extension';

/** In the path of the call for how a creator's works perform, and of no other. */
export const SPREAD = 'get_author_spread_info';
/** In the path of its legacy twin. */
export const LEGACY_SPREAD = 'get-kol-spread-info';
/** A figure that only that call gives, and one that comes from another. */
export const SPREAD_FIGURE = '[data-metric="xingtu.playMid"][data-value]';
export const BASE_FIGURE = '[data-metric="xingtu.followers"][data-value]';

/** Address of a creator's report in a tab, as it is after a press on its price, and as it is typed. */
export const CREATOR_REPORT = `workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}${AGREED}`;
export const CREATOR_TYPED = CREATOR_REPORT.replace(AGREED, '');

/** Pays for the overview of a creator on Xingtu by message, for a test that is about what comes after. */
export async function payForOverview(extension: Extension): Promise<void> {
  const subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' } as const;
  const section = 'xingtu.overview';
  const load = { subject, section, options: initialOptions(section), mode: 'auto' } as const;
  const { failures, missing } = await extension.ask('report.load', { ...load, request: crypto.randomUUID() });
  expect({ failures, missing }).toEqual({ failures: [], missing: 0 });
}
