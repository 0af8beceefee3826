import { z } from 'zod';
import { languages, type Texts } from '#platform/i18n';
import { newId } from '#platform/ids';
import { nearestInstantOf, shiftWallTime, wallTimeFromSql, wallTimeOf } from '#platform/zones';
import { eventTypes, Venue } from '../contract.ts';
import type { Span } from '../event-times.ts';
import type { EventRecord, PartRecord } from '../events.rows.ts';

const Minutes = z.int().min(-10_000_000).max(10_000_000);

/** What of an event can be used again: every time in it counts in minutes from its beginning, on the wall clock. */
export const Outline = z.object({
  title: z.string(),
  description: z.string(),
  type: z.enum(eventTypes),
  zone: z.string(),
  minutes: Minutes,
  venue: Venue,
  capacity: z.int().nullable(),
  budgetMinor: z.int().nullable(),
  currency: z.string(),
  languages: z.array(z.enum(languages)).min(1),
  visibility: z.enum(['private', 'public']),
  privateNote: z.string(),
  parts: z.array(
    z.object({
      main: z.boolean(),
      names: z.record(z.string(), z.string()).transform((names) => names as Texts),
      from: Minutes,
      until: Minutes,
      place: z.string(),
      capacity: z.int().nullable(),
      everybody: z.boolean(),
    }),
  ),
});
export type Outline = z.infer<typeof Outline>;

export type OutlinePart = Outline['parts'][number];

export function outlineOf(event: EventRecord, parts: readonly PartRecord[]): Outline {
  const since = (wall: string) => minutesBetween(event.startsLocal, wall);
  const { title, description, type, zone, venue, capacity, budgetMinor, currency, visibility, privateNote } =
    event;
  return {
    title,
    description,
    type,
    zone,
    minutes: since(event.endsLocal),
    venue,
    capacity,
    budgetMinor,
    currency,
    languages: event.languages,
    visibility,
    privateNote,
    parts: parts.map(({ main, names, startsLocal, endsLocal, place, capacity: room, everybody }) => ({
      main,
      names,
      from: since(startsLocal),
      until: since(endsLocal),
      place,
      capacity: room,
      everybody,
    })),
  };
}

/** On the wall clock, whatever the clocks did between the two. */
export const minutesBetween = (from: string, until: string): number =>
  Temporal.PlainDateTime.from(wallTimeFromSql(from))
    .until(Temporal.PlainDateTime.from(wallTimeFromSql(until)))
    .total('minutes');

/** So many minutes later on the wall clock. An hour that is skipped that night is the one after it. */
export function laterOn(wall: string, minutes: number, zone: string): { wall: string; at: Date } {
  const at = nearestInstantOf(shiftWallTime(wallTimeFromSql(wall), { minutes }), zone);
  return { wall: wallTimeOf(at, zone), at };
}

export function spanFrom(start: string, from: number, until: number, zone: string): Span {
  const begins = laterOn(start, from, zone);
  const end = laterOn(start, until, zone);
  // What begins in an hour that is skipped begins later, and may then stand after its own end: it keeps its length.
  const lasted = new Date(begins.at.getTime() + (until - from) * 60_000);
  const ends = end.at > begins.at ? end : { at: lasted, wall: wallTimeOf(lasted, zone) };
  return { startsLocal: begins.wall, endsLocal: ends.wall, startsAt: begins.at, endsAt: ends.at };
}

/** The parts of an outline as those of an event that begins then, in their order. */
export const partsFrom = (
  parts: readonly OutlinePart[],
  { eventId, starts, zone }: { eventId: string; starts: string; zone: string },
) =>
  parts.map(({ from, until, ...part }, position) => ({
    ...part,
    ...spanFrom(starts, from, until, zone),
    id: newId(),
    eventId,
    position,
  }));
