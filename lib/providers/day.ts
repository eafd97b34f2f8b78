const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/** The ISO day in Asia/Shanghai, `offset` days from a moment: the platforms count their days there. */
export function isoDay(now: number, offset = 0): string {
  return new Date(now + SHANGHAI + offset * DAY).toISOString().slice(0, 10);
}
