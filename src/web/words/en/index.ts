import { account } from './account.ts';
import { basket } from './basket.ts';
import { catalogue } from './catalogue.ts';
import { checkout } from './checkout.ts';
import { help } from './help.ts';
import { imports } from './import.ts';
import { offers } from './offers.ts';
import { office } from './office.ts';
import { order } from './order.ts';
import { product } from './product.ts';
import { profile } from './profile.ts';
import { rental } from './rental.ts';
import { reviews } from './reviews.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { site } from './site.ts';

/** English is the shape that the other languages must have. */
export const en = {
  site,
  shop,
  product,
  basket,
  catalogue,
  checkout,
  order,
  help,
  imports,
  account,
  offers,
  office,
  rental,
  reviews,
  settings,
  profile,
};
