import { addDays, weekday } from '#platform/time';

/** The weeks that a month such as `2027-06` touches, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (
    let monday = addDays(first, 1 - weekday(first));
    monday.slice(0, 7) <= month;
    monday = addDays(monday, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, nth) => addDays(monday, nth)));
  return weeks;
}

const locale = (language: string) => ({ en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' })[language] ?? 'en-GB';

/** A month as people say it: `June 2027`. */
export const monthSaid = (month: string, language: string): string =>
  new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** Monday to Sunday, short and long. */
export function weekdaysSaid(language: string): { short: string; long: string }[] {
  const say = (day: string, weekdayStyle: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale(language), { weekday: weekdayStyle, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  // A week that begins on a Monday.
  return (weeksOf('2027-02')[0] ?? []).map((day) => ({ short: say(day, 'short'), long: say(day, 'long') }));
}
