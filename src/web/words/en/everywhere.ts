import { account } from './account.ts';
import { basket } from './basket.ts';
import { checkout } from './checkout.ts';
import { help } from './help.ts';
import { offers } from './offers.ts';
import { order } from './order.ts';
import { ownData } from './own-data.ts';
import { papers } from './papers.ts';
import { parts } from './parts.ts';
import { product } from './product.ts';
import { profile } from './profile.ts';
import { quote } from './quotes.ts';
import { rental } from './rental.ts';
import { reviews } from './reviews.ts';
import { sharing } from './sharing.ts';
import { shop } from './shop.ts';
import { site } from './site.ts';
import { transfer } from './transfer.ts';

/** Every browser loads these: what the shop, the account and the shared parts say. */
export const everywhere = {
  site,
  shop,
  product,
  basket,
  checkout,
  order,
  help,
  account,
  offers,
  rental,
  quote,
  reviews,
  profile,
  ownData,
  papers,
  parts,
  transfer,
  sharing,
};
