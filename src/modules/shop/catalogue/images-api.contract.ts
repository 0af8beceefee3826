import { z } from 'zod';
import { ProductPicture } from './keeping.contract.ts';

export const ImageParams = z.object({ slug: z.string().max(120), imageId: z.string().max(40) });

/** The order of all pictures by their ids; those that are left out come after. The first is the one that lists show. */
export const ImageOrderBody = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'ImageOrder' });

export const ImageChangeBody = z
  .strictObject({ alt: ProductPicture.shape.alt.describe('what it shows, per language') })
  .meta({ id: 'ImageChange' });

const ProductImage = z
  .object({
    id: z.uuid(),
    url: z.string(),
    thumbnail: z.string(),
    width: z.int(),
    height: z.int(),
    alt: z.object({ en: z.string().optional(), nl: z.string().optional(), fr: z.string().optional() }),
  })
  .meta({ id: 'ProductImage' });

export const ImagesResponse = z.object({ items: z.array(ProductImage) }).meta({ id: 'ProductImages' });
