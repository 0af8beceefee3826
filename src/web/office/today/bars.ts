export type Bar = { x: number; y: number; width: number; height: number };
export type BarChart = { bars: Bar[]; lines: { y: number; value: number }[] };

type Field = { width: number; height: number; gap: number };

/** Bars for figures, from zero up to a round line above the highest; weeks of more refunds than sales stand at zero. */
export function barsOf(values: readonly number[], { width, height, gap }: Field): BarChart {
  const step = roundStep(Math.max(...values, 1) / 3);
  const top = step * Math.max(1, Math.ceil(Math.max(...values, 0) / step));
  const each = width / Math.max(values.length, 1);
  const bars = values.map((value, place) => {
    const tall = (Math.max(0, value) / top) * height;
    return { x: place * each + gap / 2, y: height - tall, width: each - gap, height: tall };
  });
  const lines = Array.from({ length: Math.round(top / step) }, (_, place) => {
    const value = step * (place + 1);
    return { y: height - (value / top) * height, value };
  });
  return { bars, lines };
}

/** The next 1, 2, 2.5 or 5 times a power of ten. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}
