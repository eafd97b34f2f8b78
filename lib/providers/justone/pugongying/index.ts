import type { Endpoint, Section } from '../../types';
import { audience } from './audience';
import * as endpoints from './endpoints';
import { fans } from './fans';
import { note } from './note';
import { notes } from './notes';
import { overview } from './overview';

/** What the panel shows of a Pugongying creator, and of a Xiaohongshu note. */
export const pugongyingSections: readonly Section[] = [overview, audience, notes, fans, note];

/** The logical ids of Pugongying's endpoints. */
export type PugongyingEndpointId = (typeof endpoints)[keyof typeof endpoints]['id'];

export const pugongyingEndpoints: readonly Endpoint<unknown, PugongyingEndpointId>[] =
  Object.values(endpoints);
