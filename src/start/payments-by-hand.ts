import { byHand, type PaymentProvider } from '#modules/shop/payments';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { Clock } from '#platform/time';

/** At the counter the day of the order is the limit, wherever it lies. */
const YEARS = 3 * 365;

type Needs = { database: Database; clock: Clock; settings: Settings };

/** The ways to pay without a provider, as far as the owner offers them. */
export const paymentsByHand = ({ database, clock, settings }: Needs): PaymentProvider =>
  byHand({
    reader: database.reader,
    clock,
    days() {
      const { transfer, terms } = settings.known();
      return {
        ...(transfer && { transfer: transfer.days }),
        ...(terms?.payAtPickUp && { 'at-pick-up': YEARS }),
        ...(transfer && terms && { invoice: terms.invoiceDays }),
      };
    },
  });
