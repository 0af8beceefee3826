import { randomBytes } from 'node:crypto';
import type { Clock } from '#platform/time';
import type { TestPayment } from './books.ts';
import { sign } from './signature.ts';

/** How the news of a payment travels: as promised, or as networks do. */
export const deliveries = ['normal', 'twice', 'late', 'reordered', 'lost'] as const;
export type Delivery = (typeof deliveries)[number];

const RETRY_AFTER_MS = [500, 2_000, 8_000];

export type NewsDesk = ReturnType<typeof openNewsDesk>;

/** Sends the news of payments to the shop's webhook over HTTP, and tries again when nobody answers 2xx. */
export function openNewsDesk({
  secret,
  clock,
  log,
}: {
  secret: string;
  clock: Clock;
  log: (message: string) => void;
}) {
  const timers = new Set<NodeJS.Timeout>();

  function later(ms: number, send: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      send();
    }, ms);
    timer.unref();
    timers.add(timer);
  }

  async function post(payment: TestPayment, eventId: string, attempt = 0): Promise<void> {
    const body = JSON.stringify({ event: eventId, payment: payment.id });
    try {
      const answer = await fetch(payment.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-test-signature': sign(secret, body, clock.now()) },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      });
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch (error) {
      log(`the test provider could not deliver ${eventId}: ${(error as Error).message}`);
    }
    const wait = RETRY_AFTER_MS[attempt];
    if (wait !== undefined) later(wait, () => void post(payment, eventId, attempt + 1));
  }

  const newEvent = () => `evt_${randomBytes(9).toString('base64url')}`;

  return {
    /** Tells the shop that something about the payment changed; what, it has to fetch. */
    tell(payment: TestPayment, delivery: Delivery): void {
      const event = newEvent();
      if (delivery === 'lost') return;
      if (delivery === 'late') {
        later(5_000, () => void post(payment, event));
        return;
      }
      if (delivery === 'reordered') {
        // The news of the later change arrives first, that of the earlier one after it.
        const earlier = newEvent();
        void post(payment, event).then(() => post(payment, earlier));
        return;
      }
      void post(payment, event);
      if (delivery === 'twice') void post(payment, event);
    },
    later,
    close(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
