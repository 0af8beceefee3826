import { z } from 'zod';
import type { FulfilmentState, OrderPaymentState } from '#modules/shop/orders/contract';
import { isPlainDay, type PlainDay } from '#platform/time';

export const paperKinds = ['invoice', 'credit-note'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What is made from an order as it stands when somebody asks, and kept nowhere. */
export const sheetNames = ['proof', 'packing-list', 'labels'] as const;
export type SheetName = (typeof sheetNames)[number];

const day = z.string().refine(isPlainDay).optional().catch(undefined);

export const PapersQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  kind: z.enum(paperKinds).optional().catch(undefined),
  from: day,
  until: day,
  sort: z.enum(['newest', 'oldest', 'amount']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type PapersQuery = z.infer<typeof PapersQuery>;

export type PaperView = {
  number: string;
  kind: PaperKind;
  day: PlainDay;
  totalMinor: number;
  currency: string;
};

export type PaperRow = PaperView & { id: string; orderNumber: string; customerName: string };

/** One page of papers, with what all that the filter finds come to. */
export type PapersList = {
  rows: PaperRow[];
  total: number;
  page: number;
  pages: number;
  sums: { invoicesMinor: number; creditNotesMinor: number };
};

/** A period of days, both included. */
export type Period = { from: PlainDay; until: PlainDay };

type Amounts = { gross: number; net: number; vat: number };

/** The VAT of a period: what was invoiced, what was credited, and the difference, by rate. */
export type VatOfPeriod = {
  rates: { rateBp: number; invoiced: Amounts; credited: Amounts; remains: Amounts }[];
  invoices: number;
  creditNotes: number;
  sum: Amounts;
  currency: string;
};

/** What a proof says to whoever has its code: nothing of the person. */
export type ProofView = {
  orderNumber: string;
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  day: PlainDay;
  placedOn: PlainDay;
  totalMinor: number;
  currency: string;
};

export type PaperFile = { name: `${string}.pdf`; bytes: Uint8Array };
