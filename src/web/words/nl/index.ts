import type { Words } from '../words.ts';
import { account } from './account.ts';
import { basket } from './basket.ts';
import { catalogue } from './catalogue.ts';
import { checkout } from './checkout.ts';
import { help } from './help.ts';
import { office } from './office.ts';
import { order } from './order.ts';
import { product } from './product.ts';
import { profile } from './profile.ts';
import { settings } from './settings.ts';
import { shop } from './shop.ts';
import { site } from './site.ts';

export const nl: Words = {
  site,
  shop,
  product,
  basket,
  catalogue,
  checkout,
  order,
  help,
  account,
  office,
  settings,
  profile,
};
