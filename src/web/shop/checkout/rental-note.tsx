import type { CheckoutPage } from '#modules/shop/checkout';
import { formatDay } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

/** When rentals are handed over and go back, and the deposit: due then, never part of what is paid here. */
export function RentalNote({ rental }: { rental: NonNullable<CheckoutPage['rental']> }) {
  const { t, language } = useWords();
  const money = useMoney();
  const day = formatDay(rental.handover, language);
  return (
    <Note tone="info" title={t('rental.checkout.handover', { day, back: formatDay(rental.back, language) })}>
      {rental.withGoods && <p>{t('rental.checkout.withGoods', { day })}</p>}
      {rental.depositMinor > 0 && (
        <p>{t('rental.checkout.deposit', { amount: money(rental.depositMinor) })}</p>
      )}
    </Note>
  );
}
