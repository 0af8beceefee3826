import { type ApiRoutes, answerIn, notFound, paged, refused } from '#platform/api';
import { type Language, pickText } from '#platform/i18n';
import {
  LanguageQuery,
  StockItemResponse,
  StockListQuery,
  StockListResponse,
  VariantParams,
} from './api.contract.ts';
import type { StockRow } from './contract.ts';
import type { Inventory } from './module.ts';
import { ROWS_PER_PAGE } from './stock-views.ts';

const refusals = { 'not-allowed': [403, 'Stock is for staff.'] } as const;
const unknown = { 'not-found': [404, 'There is no such stock.'] } as const;

/** What is counted, for staff's own programs. */
export const inventoryRoutes =
  (inventory: Inventory): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Stock'] };

    api.get('/stock', {
      config: { scope: 'stock', signedIn: true, refusals },
      schema: {
        ...say,
        operationId: 'listStock',
        summary: 'On hand, held and free, scarcest first',
        querystring: StockListQuery,
        response: { 200: StockListResponse },
      },
      handler: async (request, reply) => {
        const { q, low, page } = request.query;
        const language = answerIn(request, reply);
        const list = await inventory.stockList(
          { page, ...(q ? { q } : {}), ...(low ? { low: '1' as const } : {}) },
          request.actor,
        );
        if (!list.ok) return refused(reply, refusals, list);
        const items = list.value.rows.map((row) => presentItem(row, language));
        return paged(request.url, { items, page, perPage: ROWS_PER_PAGE, total: list.value.total });
      },
    });

    api.get('/stock/:variantId', {
      config: { scope: 'stock', signedIn: true, refusals: unknown },
      schema: {
        ...say,
        operationId: 'getStock',
        summary: 'One variant with its newest movements',
        params: VariantParams,
        querystring: LanguageQuery,
        response: { 200: StockItemResponse },
      },
      handler: async (request, reply) => {
        const stock = await inventory.stockOf(request.params.variantId, request.actor);
        if (!stock) return notFound(reply);
        return { ...presentItem(stock, answerIn(request, reply)), movements: stock.movements };
      },
    });
  };

const presentItem = (row: StockRow, language: Language) => ({
  variantId: row.variantId,
  product: row.productSlug,
  name: pickText(row.names, language),
  options: row.optionNames.map((names) => pickText(names, language)),
  sku: row.sku,
  onHand: row.onHand,
  held: row.held,
  free: row.free,
  reorderAt: row.reorderAt,
});
