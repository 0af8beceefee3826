type Change = { at: Temporal.ZonedDateTime; from: string; to: string; summer: boolean };

/**
 * What a zone's clocks do around some years, as RFC 5545 wants it written beside times of that zone: a program that
 * does not know the zone by its name reads the hour from this.
 */
export function zoneRules(zone: string, years: { from: number; to: number }): string {
  const start = Temporal.ZonedDateTime.from({ timeZone: zone, year: years.from, month: 1, day: 1 });
  const changes = changesAfter(start, years.to);
  const first = { at: start, from: start.offset, to: start.offset, summer: false };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[first, ...changes].flatMap(observance),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function changesAfter(start: Temporal.ZonedDateTime, lastYear: number): Change[] {
  const changes: Change[] = [];
  for (let before = start; ; ) {
    const at = before.getTimeZoneTransition('next');
    if (!at || at.year > lastYear) return changes;
    const from = at.subtract({ nanoseconds: 1 });
    const summer = at.offsetNanoseconds > from.offsetNanoseconds;
    changes.push({ at, from: from.offset, to: at.offset, summer });
    before = at;
  }
}

function observance({ at, from, to, summer }: Change): string[] {
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  // The moment of a change is written on the clock as it was before it.
  const wall = at.withTimeZone(from).toPlainDateTime().toString({ smallestUnit: 'second' });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${from.replace(':', '')}`,
    `TZOFFSETTO:${to.replace(':', '')}`,
    `END:${kind}`,
  ];
}
