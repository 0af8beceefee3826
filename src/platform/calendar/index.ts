import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { WallTime } from '#platform/zones';
import { zoneRules } from './zone-rules.ts';

/** One date in somebody's calendar. The same `uid` with a higher `sequence` takes the place of the one before. */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  title: string;
  description: string;
  place: string;
  url: string;
  zone: string;
  starts: WallTime;
  ends: WallTime;
  cancelled: boolean;
};

/** A calendar file (RFC 5545), its times on the clock of their zone. `at`: when it was written. */
export function calendarFile(entries: readonly CalendarEntry[], at: Date): string {
  const calendar = ical({
    prodId: { company: 'convive', product: 'events', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const zones = new Map<string, { from: number; to: number }>();
  for (const { zone, starts, ends } of entries) {
    const [from, to] = [Number(starts.slice(0, 4)), Number(ends.slice(0, 4))];
    const known = zones.get(zone) ?? { from, to };
    zones.set(zone, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  const [zone = 'UTC'] = zones.keys();
  calendar.timezone({
    name: zone,
    generator: (name) => zoneRules(name, zones.get(name) ?? { from: 1970, to: 1970 }),
  });
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: at,
      timezone: entry.zone,
      start: zoned(entry.starts, entry.zone),
      end: zoned(entry.ends, entry.zone),
      summary: entry.title,
      description: entry.description,
      location: entry.place,
      url: entry.url,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

const zoned = (wall: WallTime, zone: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
