import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { ShopView } from './contract.ts';
import { shopSettings } from './settings.rows.ts';

/** What a business is called before its owner has said anything. */
const unnamed: ShopView = {
  name: 'Convive',
  tagline: {},
  email: '',
  phone: '',
  address: { street: '', postcode: '', town: '', country: 'BE' },
  companyNumber: '',
  vatNumber: '',
  currency: 'EUR',
  zone: 'Europe/Brussels',
  orderPrefix: 'CV',
  closedWeekdays: [],
  closedDays: [],
  cutOffTime: '16:00',
  isDemo: false,
};

export async function loadShop(reader: Reader): Promise<ShopView> {
  const [row] = await reader.select().from(shopSettings).where(eq(shopSettings.id, 1));
  if (!row) return unnamed;
  const { id, updatedAt, ...shop } = row;
  return shop;
}

export async function saveShop(tx: Tx, shop: Omit<ShopView, 'isDemo'> & { isDemo?: boolean }): Promise<void> {
  const values = { ...shop, isDemo: shop.isDemo ?? false, updatedAt: new Date() };
  await tx
    .insert(shopSettings)
    .values({ ...values, id: 1 })
    .onConflictDoUpdate({ target: shopSettings.id, set: values });
}
