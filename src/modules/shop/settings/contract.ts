import type { Texts } from '#platform/i18n';

/** What every page may know of the business. */
export type ShopView = {
  name: string;
  tagline: Texts;
  email: string;
  phone: string;
  address: { street: string; postcode: string; town: string; country: string };
  companyNumber: string;
  vatNumber: string;
  currency: string;
  zone: string;
  orderPrefix: string;
  closedWeekdays: number[];
  closedDays: string[];
  cutOffTime: string;
  isDemo: boolean;
};
