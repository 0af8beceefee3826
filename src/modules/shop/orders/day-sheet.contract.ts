import type { Address } from '#modules/shop/settings/contract';
import type { Texts } from '#platform/i18n';
import type { FulfilmentState, OrderPaymentState, OrderStep } from './states.contract.ts';

/** A line of an order, as who makes or carries it has to know it. */
export type StopLine = {
  id: string;
  variantId: string;
  names: Texts;
  optionNames: Texts[];
  sku: string;
  quantity: number;
  personalText: string;
  pictureKey: string | null;
  /** Of a service. */
  startsAt: string | null;
  isLet: boolean;
  /** As the catalogue declares them today; codes. */
  allergens: string[];
};

/** One place to go to, or one person who comes: a part of an order. */
export type Stop = {
  /** Of the order. */
  id: string;
  partId: string;
  number: string;
  contactName: string;
  contactPhone: string;
  note: string;
  guests: number | null;
  method: 'delivery' | 'pick-up' | 'on-site';
  slotFrom: string | null;
  slotTo: string | null;
  address: Address | null;
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  totalMinor: number;
  /** Still to be paid where it is handed over; nought when an invoice follows. */
  dueMinor: number;
  steps: OrderStep[];
  lines: StopLine[];
};

/** Pieces of one order among those that are made; its text and its note travel with them. */
export type MadeFor = Pick<Stop, 'number' | 'contactName' | 'note' | 'slotFrom'> &
  Pick<StopLine, 'quantity' | 'personalText' | 'pictureKey'> & { lineId: string };

/** How many of a thing a day needs, and for whom each. */
export type Making = Pick<StopLine, 'variantId' | 'names' | 'optionNames' | 'sku' | 'isLet' | 'allergens'> & {
  quantity: number;
  for: MadeFor[];
};

/** The stops of one hour; those without an hour come last. */
export type Round = { from: string | null; to: string | null; stops: Stop[] };

/** What a day has to make, to bring, and to hand over. */
export type DaySheet = { day: string; orders: number; making: Making[]; rounds: Round[]; pickUps: Round[] };
