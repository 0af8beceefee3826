import type { Seller } from './paper-facts.ts';
import type { PapersContext } from './papers-context.ts';

/** The business as it is now, with the look its papers have. */
export async function sellerOf({ settings }: Pick<PapersContext, 'settings'>): Promise<Seller> {
  const [shop, colour] = await Promise.all([settings.shop(), settings.primaryColour()]);
  const { name, address, email, phone, companyNumber, vatNumber, logo } = shop;
  return { name, address, email, phone, companyNumber, vatNumber, logo, colour };
}
