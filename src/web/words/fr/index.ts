import type { Words } from '../words.ts';
import { account } from './account.ts';
import { basket } from './basket.ts';
import { checkout } from './checkout.ts';
import { help } from './help.ts';
import { office } from './office.ts';
import { order } from './order.ts';
import { product } from './product.ts';
import { shop } from './shop.ts';
import { site } from './site.ts';

export const fr: Words = { site, shop, product, basket, checkout, order, help, account, office };
