import { addDays, weekday } from '#platform/time';
import { openShelf, type Wish } from '../shelf.ts';

export const PRODUCTS = 10_000;
const AT_ONCE = 1_000;

export type Goods = { variantId: string; slotId: string; day: string };

/** What load may buy without end: pieces and a slot that do not run out, on a day the demo is open. */
export async function addGoods(databaseUrl: string): Promise<Goods> {
  const shelf = openShelf(databaseUrl);
  try {
    const variants = await shelf.addProducts([{ slug: 'bench-piece', onHand: 1_000_000 }]);
    const slotId = await shelf.addSlot(1_000_000);
    const soon = addDays(new Date().toISOString().slice(0, 10), 21);
    return {
      variantId: variants.get('bench-piece') as string,
      slotId,
      day: weekday(soon) === 1 ? addDays(soon, 1) : soon,
    };
  } finally {
    await shelf.close();
  }
}

/** Ten thousand products, of which half are lanterns and three are zeppelins. */
export async function fillShelf(databaseUrl: string): Promise<number> {
  const shelf = openShelf(databaseUrl);
  const started = performance.now();
  try {
    const { rows: pictures } = await shelf.database.pool.query<{
      key: string;
      width: number;
      height: number;
    }>('select image_key as key, width, height from product_pictures order by id limit 40');
    const slugsOf = async (table: 'categories' | 'event_types') =>
      (await shelf.database.pool.query<{ slug: string }>(`select slug from ${table}`)).rows.map(
        ({ slug }) => slug,
      );
    const groups = { categories: await slugsOf('categories'), eventTypes: await slugsOf('event_types') };
    for (let from = 0; from < PRODUCTS; from += AT_ONCE)
      await shelf.addProducts(
        Array.from({ length: AT_ONCE }, (_, index) => productOf(from + index, pictures, groups)),
      );
    await shelf.database.pool.query('analyze');
    return performance.now() - started;
  } finally {
    await shelf.close();
  }
}

const colours = ['white', 'ivory', 'blush', 'sage', 'amber', 'copper', 'indigo', 'plum', 'silver', 'golden'];
const things = ['cake', 'garland', 'chair', 'candle', 'vase', 'cushion', 'arch', 'table', 'ribbon', 'glass'];

function productOf(
  number: number,
  pictures: { key: string; width: number; height: number }[],
  { categories, eventTypes }: { categories: string[]; eventTypes: string[] },
): Wish {
  const colour = colours[number % 10];
  const thing = things[Math.floor(number / 10) % 10];
  const word = number % 2 === 0 ? 'lantern' : 'bunting';
  const rare = number % 3_333 === 17 ? ' zeppelin' : '';
  const picture = pictures[number % Math.max(1, pictures.length)];
  return {
    slug: `bench-${number}`,
    category: categories[number % categories.length] as string,
    eventTypes: [eventTypes[number % eventTypes.length] as string],
    diets: number % 20 === 7 ? ['vegan', 'vegetarian'] : [],
    ...kindOf(number),
    names: { en: `The ${colour} ${thing} ${number}${rare}`, nl: `De ${colour} ${thing} ${number}` },
    summary: { en: `A ${colour} ${thing} with a ${word}, for an evening nobody forgets.` },
    description: { en: `Made by hand of ${colour} cloth and wood; the ${word} is ours. Bring it back dry.` },
    ...(number % 20 === 9 ? {} : { onHand: number % 50 }),
    ...(picture ? { pictures: [{ ...picture, alt: { en: `${colour} ${thing}` } }] } : {}),
    variants: [{ sku: `SKU-bench-${number}`, priceMinor: 500 + (number % 200) * 50, options: {} }],
  };
}

/** One in twenty is booked for a day, one in twenty is let. */
function kindOf(number: number): Pick<Wish, 'kind' | 'dayCapacity' | 'rentalOutDays' | 'rentalBackDays'> {
  if (number % 20 === 9) return { kind: 'service', dayCapacity: 2 };
  return number % 20 === 3 ? { kind: 'rental', rentalOutDays: 1, rentalBackDays: 1 } : {};
}
