const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago, in the words of a language: "14 minutes ago". `now` comes with the page, so both sides agree. */
export function ago(at: string, now: string, language: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1_000);
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ['minute', 60];
  const format = new Intl.RelativeTimeFormat(language === 'en' ? 'en-GB' : language, { style: 'short' });
  return format.format(-Math.floor(seconds / size), unit);
}
