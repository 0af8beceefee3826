import { CalendarRange, ShieldQuestion } from 'lucide-react';
import type { RentalView } from '#modules/shop/catalogue/contract';
import { useMoney } from '../../design/money.tsx';
import { RentalWindow } from '../../design/rental-window.tsx';
import { useWords } from '../../design/words.tsx';

/** That it is let: when it comes and goes back, and the deposit that is due on the spot. */
export function RentalTerms({ rental }: { rental: RentalView }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <section aria-labelledby="rental" className="grid gap-2.5 rounded-box bg-base-200 p-4 sm:p-5">
      <h2 id="rental" className="font-sans font-semibold text-base">
        {t('rental.title')}
      </h2>
      <p className="flex items-start gap-2.5" aria-live="polite">
        <CalendarRange aria-hidden size={19} className="mt-0.5 flex-none text-primary" />
        <span className={rental.window ? 'font-medium' : ''}>
          {rental.window ? <RentalWindow {...rental.window} /> : t('rental.noDay')}
        </span>
      </p>
      {rental.depositMinor > 0 && (
        <p className="flex items-start gap-2.5">
          <ShieldQuestion aria-hidden size={19} className="mt-0.5 flex-none text-primary" />
          <span>
            <span className="block font-medium">
              {t('rental.deposit', { amount: money(rental.depositMinor) })}
            </span>
            <span className="text-quiet text-sm">{t('rental.depositText')}</span>
          </span>
        </p>
      )}
    </section>
  );
}
