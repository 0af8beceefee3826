/** A day without a zone, as `2027-06-12`. */
export type PlainDay = string;

/** The one source of "now"; rules receive the instant as an argument. */
export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True only for a day that exists (`2027-02-29` does not), between the years 2000 and 2199. */
export function isPlainDay(value: unknown): value is PlainDay {
  if (typeof value !== 'string') return false;
  const match = DAY.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 2000 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Calendar arithmetic, free of zones. */
export function addDays(day: PlainDay, days: number): PlainDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekday = (day: PlainDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: PlainDay, b: PlainDay): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);

// Making a format costs more than using it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

type WallClock = { day: PlainDay; time: string };

// Asked for the shop's own zone at every request, and the same for a second.
let lastAsked = { second: Number.NaN, zone: '', says: { day: '', time: '' } as Readonly<WallClock> };

/** The wall clock of a zone at an instant, as day and `HH:MM`. */
export function wallClock(instant: Date, zone: string): Readonly<WallClock> {
  const second = Math.floor(instant.getTime() / 1_000);
  if (lastAsked.second !== second || lastAsked.zone !== zone)
    lastAsked = { second, zone, says: readWallClock(instant, zone) };
  return lastAsked.says;
}

function readWallClock(instant: Date, zone: string): WallClock {
  const text = formatFor('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** A day as a person reads it, e.g. `Saturday 12 June 2027`. */
export function formatDay(
  day: PlainDay,
  language: string,
  style: 'long' | 'short' | 'day-month' = 'long',
): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : style === 'short'
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'long' };
  const format = formatFor(dayLocale(language), { ...options, timeZone: 'UTC' });
  // Some versions of the language data put a comma after the weekday: server and browser would differ.
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** An ISO instant in a zone as a person reads it: day, month and time. */
export function formatInstant(iso: string, language: string, zone: string): string {
  return formatFor(dayLocale(language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(iso));
}

const dayLocale = (language: string) => ({ en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' })[language] ?? 'en-GB';
