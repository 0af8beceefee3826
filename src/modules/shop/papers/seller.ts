import { system } from '#platform/policy';
import type { Seller } from './paper-facts.ts';
import type { PapersContext } from './papers-context.ts';

/** The business as it is now, with the look its papers have. */
export async function sellerOf({ settings }: Pick<PapersContext, 'settings'>): Promise<Seller> {
  const [shop, look] = await Promise.all([settings.shop(), settings.part('look', system('papers'))]);
  const { name, address, email, phone, companyNumber, vatNumber, logo } = shop;
  const colour = look.ok ? look.value.values.primaryColour : null;
  return { name, address, email, phone, companyNumber, vatNumber, logo, colour };
}
