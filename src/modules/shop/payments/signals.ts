import { z } from 'zod';
import { defineSignal } from '#platform/signals';

/** A provider said that something about a payment changed; what, only fetching it tells. */
export const PaymentNews = defineSignal('payments.news', z.object({ paymentId: z.uuid() }));

/** The provider refused a refund for good; why is with the refund. */
export const RefundFailed = defineSignal(
  'payments.refund-failed',
  z.object({ refundId: z.uuid(), orderId: z.uuid() }),
);

/** Money went back. */
export const RefundDone = defineSignal(
  'payments.refund-done',
  z.object({ refundId: z.uuid(), orderId: z.uuid() }),
);
