import { formatDay } from '#platform/time';
import { useWords } from './words.tsx';

/** From when to when it is with the shopper. */
export function RentalWindow({ from, until }: { from: string; until: string }) {
  const { t, language } = useWords();
  const day = (plain: string) => formatDay(plain, language);
  return from === until
    ? t('rental.sameDay', { from: day(from) })
    : t('rental.with', { from: day(from), until: day(until) });
}
