import type { Reader } from '#platform/db';
import type { Clock } from '#platform/time';
import type { PaymentProvider, Snapshot } from '../provider.ts';
import { type HandPayment, isSentBack, loadHandPayment, referenceOf } from './hand-store.ts';

export const BY_HAND = 'by-hand';

/** Is it matched by a person, not told by a provider? */
export const isByHand = ({ provider }: { provider: string }): boolean => provider === BY_HAND;

export type ByHandOptions = {
  reader: Reader;
  clock: Clock;
  /** How many days a payer has in each way that the owner offers. */
  days: () => { transfer?: number; 'at-pick-up'?: number; invoice?: number };
};

const DAY_MINUTES = 24 * 60;

/**
 * Money that comes in without a provider, told by the staff: to the rest of the shop a provider like any other, so that what is
 * late, twice, short or sent back has one way through. Its truth is in `hand_entries`.
 */
export function byHand({ reader, clock, days }: ByHandOptions): PaymentProvider {
  return {
    name: BY_HAND,
    mode: 'live',
    signsNews: true,
    pages: null,
    get methods() {
      const offered = days();
      return (['transfer', 'at-pick-up', 'invoice'] as const).flatMap((method) => {
        const most = offered[method];
        return most === undefined ? [] : [{ method, label: method, minutes: most * DAY_MINUTES }];
      });
    },

    create: async ({ key, returnUrl }) => ({
      externalId: await referenceOf(reader, key),
      redirectUrl: returnUrl,
    }),

    async fetch(externalId) {
      const payment = await loadHandPayment(reader, externalId);
      return payment && snapshotOf(payment, clock.now());
    },

    // Somebody has to send it: `fetchRefund` tells when that is recorded.
    refund: async ({ key }) => ({ externalId: key, state: 'pending' }),
    fetchRefund: async (_payment, refund) => ({
      externalId: refund,
      state: (await isSentBack(reader, refund)) ? 'done' : 'pending',
    }),

    // Nobody calls us.
    parseWebhook: async () => undefined,
  };
}

/** What the entries of a payment say: nothing yet, a part, or all of it; after that, what was taken out again. */
export function snapshotOf(payment: Omit<HandPayment, 'id'>, now: Date): Snapshot {
  const { amountMinor, currency, refundedMinor, orderId, dueId, receivedMinor, expiresAt } = payment;
  const wasPaid = payment.state === 'paid';
  const isPaid = wasPaid || receivedMinor >= amountMinor;
  // What is due later stays due when its day has passed.
  const isOver = dueId === null && expiresAt <= now;
  const waiting = receivedMinor > 0 ? 'pending' : isOver ? 'expired' : 'open';
  return {
    state: isPaid ? 'paid' : waiting,
    amountMinor,
    currency,
    refundedMinor,
    chargedBackMinor: wasPaid ? Math.max(0, amountMinor - receivedMinor) : 0,
    mode: 'live',
    orderId,
  };
}
