import type { Seconds } from '../../report/units';
import { fromSeconds } from '../units';

export {
  fromFraction,
  fromMilliseconds,
  fromMinutes,
  fromPercent,
  fromSeconds,
  toCount,
  toIndex,
} from '../units';

/** The words of a duration in prose, by how many seconds each is. */
const PROSE = /^(?:(\d+)天)?(?:(\d+)(?:个)?(?:小时|时))?(?:(\d+)分钟?)?(?:(\d+(?:\.\d+)?)秒钟?)?$/;

/** A duration in Chinese prose: `1小时2分5秒` is 3,725 s. Anything else is missing. */
export function fromProse(text: string | undefined): Seconds | undefined {
  const parts = text === undefined ? undefined : PROSE.exec(text.replace(/\s/g, ''))?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  const [days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  return fromSeconds((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0));
}

/** A position in a video: `01:05` and `65` are 65 s. Anything else is missing. */
export function fromClock(text: string | undefined): Seconds | undefined {
  // Stryker disable next-line StringLiteral: any text that is no position stands for a missing one.
  const parts = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})$/.exec(text ?? '')?.slice(1);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  return fromSeconds(((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0));
}
