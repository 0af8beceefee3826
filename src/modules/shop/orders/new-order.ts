import type { Texts } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { Address } from './contract.ts';

export type NewOrderLine = {
  productId: string;
  variantId: string;
  kind: string;
  slug: string;
  names: Texts;
  optionNames: Texts[];
  sku: string;
  imageKey: string | null;
  quantity: number;
  unitMinor: number;
  vatRateBp: number;
  personalText: string;
  pictureKey: string | null;
  category: string;
};

export type NewOrder = {
  checkoutKey: string;
  cartId: string;
  prefix: string;
  language: string;
  contact: { name: string; email: string; phone: string };
  eventType: string | null;
  guests: number | null;
  note: string;
  currency: string;
  part: {
    method: 'delivery' | 'pick-up' | 'on-site';
    day: string;
    slot: { id: string; from: string; to: string } | null;
    address: Address | null;
    feeMinor: number;
    feeVatRateBp: number;
  };
  lines: NewOrderLine[];
  payBefore: Date;
  by: Actor;
};
