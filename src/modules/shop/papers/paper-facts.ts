import type { Address } from '#modules/shop/orders/contract';
import type { Logo } from '#modules/shop/settings/contract';
import type { Language } from '#platform/i18n';
import type { VatLine } from '#platform/money';
import type { PlainDay } from '#platform/time';

/** The business as it was on the day. */
export type Seller = {
  name: string;
  address: Address;
  email: string;
  phone: string;
  companyNumber: string;
  vatNumber: string;
  logo: Logo | null;
  colour: string | null;
};

/** The only part that changes: when the person is forgotten. */
export type Customer = { name: string; email: string; address: Address | null };

type Facts = {
  number: string;
  day: PlainDay;
  issuedAt: string;
  language: Language;
  currency: string;
  orderNumber: string;
  seller: Seller;
  customer: Customer;
  totalMinor: number;
  vat: VatLine[];
  /** Paid in practice only: the paper says that it is none. */
  practice: boolean;
  /** It follows a change: the price, by rate, to which it brings the papers of its order. */
  change?: { price: VatLine[] };
};

export type InvoiceLine = {
  name: string;
  options: string[];
  quantity: number;
  unitMinor: number;
  totalMinor: number;
  vatRateBp: number;
  rental: { from: PlainDay; until: PlainDay } | null;
};

export type InvoiceFacts = Facts & {
  orderedOn: PlainDay;
  /** When the goods reach their people: the day of supply. */
  suppliedOn: PlainDay;
  lines: InvoiceLine[];
  linesMinor: number;
  deliveryMinor: number;
  discount: { code: string; amountMinor: number } | null;
  /** Kept against damage when rentals are handed over: no part of the total. */
  depositsMinor: number;
  paid: { way: string; day: PlainDay; amountMinor: number }[];
  /** Not of an order, but of what was kept when it ended. */
  kept?: boolean;
};

export type CreditNoteFacts = Facts & {
  invoice: { number: string; day: PlainDay; totalMinor: number };
  /** Of an order that was changed: its other invoices. */
  further?: { number: string; day: PlainDay }[];
  /** Money went back; or it is owed no more, after a change or at its end. */
  because?: 'refund' | 'change' | 'end';
};

type Credited = {
  number: string;
  day: PlainDay;
  now: Date;
  seller: Seller;
  vat: VatLine[];
  because: NonNullable<CreditNoteFacts['because']>;
  /** The invoices of its order. */
  of: readonly { number: string; day: PlainDay }[];
};

/** What a credit note says, to whom the last of its invoices was sent. */
export function creditNoteFacts(
  invoice: InvoiceFacts,
  { number, day, now, seller, vat, because, of }: Credited,
): CreditNoteFacts {
  const { language, currency, orderNumber, customer, practice } = invoice;
  const further = of.filter((one) => one.number !== invoice.number);
  return {
    ...{ number, day, issuedAt: now.toISOString(), language, currency, orderNumber, seller },
    ...{ customer, vat, practice, because },
    totalMinor: vat.reduce((sum, { gross }) => sum + gross, 0),
    invoice: { number: invoice.number, day: invoice.day, totalMinor: invoice.totalMinor },
    ...(further.length > 0 && { further: further.map((one) => ({ number: one.number, day: one.day })) }),
  };
}
