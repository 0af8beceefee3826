/** The clock on the wall of a zone, as `2027-06-12T14:30`. It says nothing without its zone. */
export type WallTime = string;

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** True only for a day and a minute that exist somewhere, between the years 2000 and 2199. */
export function isWallTime(value: unknown): value is WallTime {
  if (typeof value !== 'string' || !WALL.test(value)) return false;
  const year = Number(value.slice(0, 4));
  if (year < 2000 || year >= 2200) return false;
  try {
    return Temporal.PlainDateTime.from(value, { overflow: 'reject' }).toString().startsWith(value);
  } catch {
    return false;
  }
}

const known = new Map<string, boolean>();

/** True for a zone of the IANA database by its name, such as `Europe/Brussels`. An offset is none: it knows no summer. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(zone)) return false;
  const answer = known.get(zone) ?? zoneExists(zone);
  if (known.size < 1_000) known.set(zone, answer);
  return answer;
}

function zoneExists(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which a zone's clock shows this; undefined for an hour that is skipped there. Of an hour that comes twice it is the first. */
export function instantOf(wall: WallTime, zone: string): Date | undefined {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().toString().startsWith(wall)) return undefined;
  return new Date(zoned.epochMilliseconds);
}

/** The same for arithmetic, which must arrive somewhere: a skipped hour is the one after it. */
export function nearestInstantOf(wall: WallTime, zone: string): Date {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' });
  return new Date(zoned.epochMilliseconds);
}

/** What a zone's clock shows at an instant. */
export const wallTimeOf = (instant: Date, zone: string): WallTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** Calendar arithmetic on the wall clock: a party at eight stays at eight across a change of clocks. */
export const shiftWallTime = (wall: WallTime, by: { days?: number; minutes?: number }): WallTime =>
  Temporal.PlainDateTime.from(wall).add(by).toString({ smallestUnit: 'minute' });

/** Every zone there is, by name. */
export const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The database's form of a wall time, `2027-06-12 14:30:00`, as ours. */
export const wallTimeFromSql = (value: string): WallTime => value.replace(' ', 'T').slice(0, 16);
