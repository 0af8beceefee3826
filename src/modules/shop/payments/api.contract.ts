import { z } from 'zod';
import { Day, Instant, Money, pageNumber, pageOf, query } from '#platform/wire';
import { paymentKinds, ReceiptRequest } from './contract.ts';

const states = z.enum(['created', 'open', 'pending', 'paid', 'failed', 'cancelled', 'expired']);

export const PaymentsApiQuery = query({
  q: z.string().trim().max(80).optional().describe('order, name, reference or amount'),
  kind: z.enum(paymentKinds).optional(),
  provider: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .optional(),
  from: Day.optional(),
  until: Day.optional(),
  sort: z.enum(['newest', 'oldest', 'amount']).optional(),
  page: pageNumber,
});

export const PaymentCard = z
  .object({
    id: z.uuid(),
    orderNumber: z.string(),
    contactName: z.string(),
    provider: z.string(),
    method: z.string(),
    mode: z.enum(['test', 'live']),
    state: states,
    amount: Money,
    refunded: Money,
    chargedBack: Money,
    reference: z.string().nullable().describe('what the provider calls it, or what a transfer says'),
    settledAs: z.enum(['paid', 'second-payment', 'paid-late', 'mismatch']).nullable(),
    waits: z.enum(['refund', 'transfer', 'return']).nullable().describe('for somebody of the staff'),
    createdAt: Instant,
  })
  .meta({ id: 'Payment' });
export const PaymentsResponse = pageOf(PaymentCard);

export const PaymentParams = z.object({ paymentId: z.string().max(40) });
export const ReceiptBody = ReceiptRequest.extend({ note: ReceiptRequest.shape.note.default('') });
export const ReceiptResponse = z.object({ paymentId: z.uuid(), state: states, missing: Money });
