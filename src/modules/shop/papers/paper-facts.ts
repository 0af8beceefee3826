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
};

export type CreditNoteFacts = Facts & {
  invoice: { number: string; day: PlainDay; totalMinor: number };
};
