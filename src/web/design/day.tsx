import { formatDay, formatInstant } from '#platform/time';
import { useFacts } from './facts.tsx';
import { useWords } from './words.tsx';

/** A day without a zone, e.g. `Saturday 12 June 2027`. */
export function Day({ day, style = 'long' }: { day: string; style?: 'long' | 'short' | 'day-month' }) {
  const { language } = useWords();
  return <time dateTime={day}>{formatDay(day, language, style)}</time>;
}

/** An instant on the business's own clock. */
export function Moment({ at }: { at: string }) {
  const { language } = useWords();
  const { shop } = useFacts();
  return <time dateTime={at}>{formatInstant(at, language, shop.zone)}</time>;
}
