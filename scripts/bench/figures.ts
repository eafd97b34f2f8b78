/** One line of the table. */
export interface Figure {
  id: string;
  label: string;
  measured: number;
  unit: 'kB' | 'x' | 'ms' | 'MB' | 'URLs/s' | 'fps' | 'calls' | 'hits/s';
  /** Without one the figure is reported and nothing more. */
  budget?: { max: number } | { min: number };
  /** A sentence that is printed below the table. */
  note?: string;
  /** The measurements behind the figure, for the report file. */
  detail?: Readonly<Record<string, unknown>>;
}

/** Whether a figure keeps its budget. A figure without one does. */
export function holds({ measured, budget }: Figure): boolean {
  if (!budget) return true;
  return 'max' in budget ? measured <= budget.max : measured >= budget.min;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between the two nearest values. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The distribution of a measurement over its rounds. */
export function spread(values: readonly number[]) {
  const round = (value: number) => Number(value.toPrecision(4));
  return {
    rounds: values.length,
    median: round(median(values)),
    p25: round(quantile(values, 0.25)),
    p75: round(quantile(values, 0.75)),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
  };
}

/** How much a series rises over its length by the line that fits it best. */
export function rise(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let slope = 0;
  let square = 0;
  for (const [at, value] of values.entries()) {
    slope += (at - middle) * (value - mean);
    square += (at - middle) ** 2;
  }
  return (slope / square) * (values.length - 1);
}
