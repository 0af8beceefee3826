import { instantOf, isWallTime, isZone } from '#platform/zones';

export type Span = { startsLocal: string; endsLocal: string; startsAt: Date; endsAt: Date };
export type SpanProblem = {
  field: 'zone' | 'starts' | 'ends';
  code: 'zone' | 'no-such-hour' | 'before-start' | 'required';
};

/**
 * From when to when, as instants. Refused: a zone nobody knows, a minute that does not exist (29 February, or the hour
 * that is skipped when the clocks go forward), and an end that is not after the beginning.
 */
export function spanOf({
  starts,
  ends,
  zone,
}: {
  starts: string;
  ends: string;
  zone: string;
}): Span | SpanProblem {
  if (!isZone(zone)) return { field: 'zone', code: 'zone' };
  if (!isWallTime(starts)) return { field: 'starts', code: 'required' };
  if (!isWallTime(ends)) return { field: 'ends', code: 'required' };
  const startsAt = instantOf(starts, zone);
  if (!startsAt) return { field: 'starts', code: 'no-such-hour' };
  const endsAt = instantOf(ends, zone);
  if (!endsAt) return { field: 'ends', code: 'no-such-hour' };
  if (endsAt <= startsAt) return { field: 'ends', code: 'before-start' };
  return { startsLocal: starts, endsLocal: ends, startsAt, endsAt };
}
