import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { HomeView, PartValues, SettingsPart, ShopView, TransferAccount } from './contract.ts';
import { settingsParts } from './contract.ts';
import type { ShopSettings } from './settings.rows.ts';

export const shopView = (row: ShopSettings): ShopView => ({
  name: row.name,
  tagline: row.tagline,
  email: row.email,
  phone: row.phone,
  address: row.address,
  pickUpAddress: row.pickUpAddress ?? row.address,
  companyNumber: row.companyNumber,
  vatNumber: row.vatNumber,
  currency: row.currency,
  zone: row.zone,
  orderPrefix: row.orderPrefix,
  closedWeekdays: row.closedWeekdays,
  closedDays: row.closedDays,
  cutOffTime: row.cutOffTime,
  chatOn: row.chatOn,
  logo: row.logo,
  lookVersion: row.primaryColour || row.accentColour ? (row.partVersions.look ?? 0) : null,
  isDemo: row.isDemo,
});

const nothingOfOnesOwn: HomeView = {
  overline: {},
  promise: {},
  lead: {},
  hiddenCategories: [],
  hiddenEventTypes: [],
};

export const homeView = (row: ShopSettings): HomeView => ({ ...nothingOfOnesOwn, ...row.home });

/** Where transfers go; undefined while the owner has named no account. */
export const transferAccount = (row: ShopSettings): TransferAccount | undefined =>
  row.transferIban === ''
    ? undefined
    : { iban: row.transferIban, holder: row.transferHolder, days: row.transferDays };

/** The values of one part, as they are now. */
export function partOf<Part extends SettingsPart>(row: ShopSettings, part: Part): PartValues[Part] {
  const whole: Record<string, unknown> = { ...row, home: homeView(row) };
  const names = Object.keys(settingsParts[part].shape);
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as PartValues[Part];
}

/** How many products carry each of these rates, drafts included. */
export async function productsPerRate(reader: Reader | Tx): Promise<Map<number, number>> {
  const { rows } = await reader.execute<{ rate: number; products: number }>(
    sql`select vat_rate_bp as rate, count(*)::int as products from products group by vat_rate_bp`,
  );
  return new Map(rows.map(({ rate, products }) => [rate, products]));
}
