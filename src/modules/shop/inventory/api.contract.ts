import { z } from 'zod';
import { Instant, pageNumber, pageOf, query, Text } from '#platform/wire';

export const VariantParams = z.object({ variantId: z.string() });
export const LanguageQuery = query({});
export const StockListQuery = query({
  q: z.string().trim().max(80).optional(),
  low: z.stringbool().optional().describe('only what runs out'),
  page: pageNumber,
});

export const StockItem = z
  .object({
    variantId: z.uuid(),
    product: z.string(),
    name: Text,
    options: z.array(Text),
    sku: z.string(),
    onHand: z.int(),
    held: z.int(),
    free: z.int(),
    reorderAt: z.int().nullable().describe('from how many free pieces on it runs out; null is never'),
  })
  .meta({ id: 'StockItem' });

export const StockListResponse = pageOf(StockItem).meta({ id: 'StockPage' });

export const StockItemResponse = StockItem.extend({
  movements: z.array(
    z.object({
      id: z.string(),
      at: Instant,
      reason: z.string(),
      onHandDelta: z.int(),
      heldDelta: z.int(),
      orderNumber: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
}).meta({ id: 'StockItemWithMovements' });
