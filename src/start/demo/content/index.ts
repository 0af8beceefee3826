import type { DemoProduct } from '../words.ts';
import { cakes } from './cakes.ts';
import { catering } from './catering.ts';
import { decoration } from './decoration.ts';
import { flowers } from './flowers.ts';
import { furniture } from './furniture.ts';
import { gifts } from './gifts.ts';
import { hire } from './hire.ts';
import { music } from './music.ts';
import { photo } from './photo.ts';

export { demoBusiness } from './business.ts';
export { demoCategories } from './categories.ts';
export { demoEventTypes } from './event-types.ts';
export { type DemoPerson, demoPeople } from './people.ts';
export { type DemoReview, demoReviews } from './reviews.ts';

const shelves = [cakes, catering, decoration, music, flowers, photo, furniture, gifts];

/** Dealt out in turn, one of each category, so that the whole shop looks like one; what is let comes last. */
export const demoProducts: DemoProduct[] = Array.from({ length: Math.max(...shelves.map((s) => s.length)) })
  .flatMap((_, i) => shelves.map((shelf) => shelf[i]))
  .filter((product) => product !== undefined)
  .concat(hire);
