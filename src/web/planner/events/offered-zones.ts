/** What the field for a zone offers; it takes every other of the IANA database too. */
// biome-ignore format: a list of names
export const offeredZones = [
  'Europe/Amsterdam', 'Europe/Athens', 'Europe/Berlin', 'Europe/Brussels', 'Europe/Bucharest', 'Europe/Copenhagen',
  'Europe/Dublin', 'Europe/Helsinki', 'Europe/Istanbul', 'Europe/Lisbon', 'Europe/London', 'Europe/Luxembourg',
  'Europe/Madrid', 'Europe/Oslo', 'Europe/Paris', 'Europe/Prague', 'Europe/Rome', 'Europe/Stockholm', 'Europe/Vienna',
  'Europe/Warsaw', 'Europe/Zurich', 'Africa/Casablanca', 'Africa/Kinshasa', 'America/New_York', 'America/Montreal',
  'America/Los_Angeles', 'Atlantic/Canary', 'Indian/Reunion', 'America/Guadeloupe', 'Asia/Dubai',
] as const;
