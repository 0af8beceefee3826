import type { NewProduct } from '#modules/shop/catalogue/contract';
import type { Application } from '../application.ts';
import { demoBusiness, demoCategories, demoEventTypes, demoProducts } from './content/index.ts';
import { storeEmblems, storePictures } from './demo-pictures.ts';
import { madePictures } from './made-pictures.ts';
import type { DemoGroup, DemoProduct } from './words.ts';

/** Fills an empty database with the demo business, once. True when it did. */
export async function seedDemo(
  application: Application,
  { say }: { say: (message: string) => void },
): Promise<boolean> {
  if ((await application.catalogue.categories('en')).length > 0) return false;
  say('setting up the demo business');
  const made = await madePictures(application);
  const pictures = await storePictures(demoProducts, made);
  const emblems = await storeEmblems([...demoCategories, ...demoEventTypes], made);
  const withEmblem = ({ slug, names, intro }: DemoGroup) => ({
    slug,
    names,
    intro,
    picture: emblems.get(slug) ?? null,
  });
  await application.database.inTransaction(async (tx) => {
    const { zones, slots, ...business } = demoBusiness;
    await application.settings.save(tx, {
      ...business,
      orderPrefix: 'CV',
      closedDays: [],
      cancelRule: { mayCancel: true, cancelFreeDays: 7, cancelLastDays: 2, cancelKeepBp: 3_000 },
      transfer: { iban: 'BE68539007547034', holder: demoBusiness.name, days: 7 },
      terms: {
        depositBp: 3_000,
        depositFromMinor: 25_000,
        restDays: 14,
        invoiceDays: 30,
        payAtPickUp: true,
        shareDays: 5,
        papersByMail: true,
      },
      isDemo: true,
    });
    await application.delivery.addZones(tx, zones);
    await application.delivery.addSlots(tx, slots);
    await application.catalogue.addCategories(tx, demoCategories.map(withEmblem));
    await application.catalogue.addEventTypes(tx, demoEventTypes.map(withEmblem));
    const added = await application.catalogue.addProducts(
      tx,
      demoProducts.map((product) => toNewProduct(product, pictures.get(product.slug) ?? [])),
      true,
    );
    await application.catalogue.relate(tx, demoProducts);
    const ids = new Map(added.map((variant) => [variant.sku, variant.id]));
    const received = demoProducts.flatMap((product) =>
      product.variants.flatMap(({ sku, onHand }) => {
        const variantId = ids.get(sku);
        return variantId && onHand !== undefined ? [{ variantId, quantity: onHand }] : [];
      }),
    );
    await application.inventory.receive(tx, received, 'demo', { kind: 'system', job: 'demo' });
  });
  return true;
}

function toNewProduct(product: DemoProduct, pictures: NewProduct['pictures']): NewProduct {
  const { variants, related: _, pictures: __, ...rest } = product;
  return { ...rest, pictures, variants: variants.map(({ onHand: _stock, ...variant }) => variant) };
}
