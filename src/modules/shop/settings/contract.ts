import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { line, neededLine, texts } from '#platform/text';
import { isPlainDay } from '#platform/time';

export type Address = { street: string; postcode: string; town: string; country: string };
export type Logo = { key: string; width: number; height: number };

/** Where transfers go, and how many days an order waits for one. */
export type TransferAccount = { iban: string; holder: string; days: number };

/** What every page may know of the business. */
export type ShopView = {
  name: string;
  tagline: Texts;
  email: string;
  phone: string;
  address: Address;
  /** Where orders are collected: the address, unless the owner named another place. */
  pickUpAddress: Address;
  companyNumber: string;
  vatNumber: string;
  currency: string;
  zone: string;
  orderPrefix: string;
  closedWeekdays: number[];
  closedDays: string[];
  cutOffTime: string;
  /** Whether visitors can talk to the staff. */
  chatOn: boolean;
  logo: Logo | null;
  /** Changes with the owner's colours; null as long as there are none. */
  lookVersion: number | null;
  isDemo: boolean;
};

/** The countries of the Union, whose VAT numbers we know by their form. */
// biome-ignore format: a list of codes
export const countries = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT',
  'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;

export const AddressForm = z.object({
  street: neededLine(200),
  postcode: neededLine(12),
  town: neededLine(100),
  country: z.enum(countries, 'required'),
});

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'colour')
  .nullable();
const slugs = z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)).max(200);

export const BusinessPart = z.object({
  name: neededLine(60),
  tagline: texts(160),
  email: z.email('email').max(200, 'too-long'),
  phone: line(40).regex(/^$|^[+0-9 ()./-]{6,40}$/, 'phone'),
  address: AddressForm,
  pickUpAddress: AddressForm.nullable(),
  companyNumber: line(40),
  vatNumber: line(40),
  orderPrefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,4}$/, 'prefix'),
});
export const LookPart = z.object({
  primaryColour: colour,
  accentColour: colour,
  logo: z
    .object({ key: z.string().max(100), width: z.int().positive(), height: z.int().positive() })
    .nullable(),
});
export const OpeningPart = z.object({
  closedWeekdays: z
    .array(z.int().min(1).max(7))
    .max(6, 'always-closed')
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  closedDays: z
    .array(z.string().refine(isPlainDay, 'date'))
    .max(400, 'too-many')
    .transform((days) => [...new Set(days)].sort()),
  cutOffTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
  defaultLeadDays: z.int('number').min(0, 'number').max(365, 'number'),
});
export const StockPart = z.object({ runsOutAt: z.int('number').min(0, 'number').max(999_999, 'number') });
export const VatRate = z.object({
  rateBp: z.int('rate').min(0, 'rate').max(10_000, 'rate'),
  names: texts(60),
});
export type VatRate = z.infer<typeof VatRate>;
const daysBefore = z.int('number').min(0, 'number').max(365, 'number');
/** Until when customers may cancel, in days before the day an order leaves, and what of the price is kept in between. */
export const CancellingPart = z
  .object({
    mayCancel: z.boolean(),
    cancelFreeDays: daysBefore,
    cancelLastDays: daysBefore,
    cancelKeepBp: z.int('rate').min(0, 'rate').max(10_000, 'rate'),
  })
  .refine((rule) => rule.cancelLastDays <= rule.cancelFreeDays, {
    path: ['cancelLastDays'],
    error: 'last-before-free',
  });
export type CancelRule = z.infer<typeof CancellingPart>;
export const TaxesPart = z.object({
  vatRates: z
    .array(VatRate)
    .min(1, 'required')
    .max(12, 'too-many')
    .refine((rates) => new Set(rates.map(({ rateBp }) => rateBp)).size === rates.length, 'rate-twice'),
});
export const PaymentsPart = z.object({
  paymentMethodsOff: z.array(z.string().regex(/^[a-z-]+:[a-z-]+$/)).max(50),
});
/** The account that transfers go to; without one, transfers are not offered. */
export const TransferPart = z
  .object({
    transferIban: line(60),
    transferHolder: line(70),
    /** How long an order waits for its transfer. */
    transferDays: z.int('number').min(1, 'number').max(30, 'number'),
  })
  .refine(({ transferIban, transferHolder }) => transferIban === '' || transferHolder !== '', {
    path: ['transferHolder'],
    error: 'required',
  });
/** When money is due that is not due at once. */
export const TermsPart = z.object({
  /** Of the total; 0 where no deposit is enough. */
  depositBp: z.int('deposit').min(0, 'deposit').max(9_000, 'deposit'),
  depositFromMinor: z.int('amount').min(0, 'amount').max(1_000_000_000, 'amount'),
  restDays: z.int('number').min(0, 'number').max(365, 'number'),
  invoiceDays: z.int('number').min(1, 'number').max(120, 'number'),
  payAtPickUp: z.boolean(),
  /** How long an order waits for all who share its cost; 0 where that is not offered. */
  shareDays: z.int('number').min(0, 'number').max(30, 'number').default(0),
  /** Invoices and credit notes go along with the mails that tell of the money. */
  papersByMail: z.boolean().default(true),
});
export type Terms = z.infer<typeof TermsPart>;
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
/** When somebody answers visitors at once, on the days the shop is open, and how long what was said is kept. */
export const ChatPart = z
  .object({
    chatOn: z.boolean(),
    chatFrom: time,
    chatUntil: time,
    chatWaitMinutes: z.int('number').min(1, 'number').max(60, 'number'),
    chatKeptDays: z.int('number').min(30, 'kept-days').max(1_095, 'kept-days'),
  })
  .refine(({ chatFrom, chatUntil }) => chatFrom < chatUntil, { path: ['chatUntil'], error: 'ends-before' });
export type ChatRule = z.infer<typeof ChatPart>;
export const HomePart = z.object({
  home: z.object({
    overline: texts(80),
    promise: texts(90),
    lead: texts(300),
    hiddenCategories: slugs,
    hiddenEventTypes: slugs,
  }),
});

/** Each part has a form and a version of its own: two people who change different parts are not in each other's way. */
export const settingsParts = {
  business: BusinessPart,
  look: LookPart,
  opening: OpeningPart,
  stock: StockPart,
  cancelling: CancellingPart,
  taxes: TaxesPart,
  payments: PaymentsPart,
  transfer: TransferPart,
  terms: TermsPart,
  chat: ChatPart,
  home: HomePart,
} as const;
export type SettingsPart = keyof typeof settingsParts;
export type PartValues = { [Part in SettingsPart]: z.infer<(typeof settingsParts)[Part]> };
export type HomeView = PartValues['home']['home'];

/** One part as its form shows it. */
export type PartView<Part extends SettingsPart> = { values: PartValues[Part]; version: number };

export type SettingsRefusal = 'not-allowed' | 'invalid' | 'changed-meanwhile';
export type SettingsProblem = { field: string; code: string; details?: Record<string, string | number> };

export type { ReadableColour } from '#platform/colour';
