import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ApiRoutes, notFound, type Refusals, refused } from '#platform/api';
import { type Result, refuse } from '#platform/result';
import { SlugParams } from './api.contract.ts';
import type { KeepingRefusal, KeptProduct, ProductInput, SavedProduct } from './contract.ts';
import type { CatalogueKeeping } from './keeping/keeping.ts';
import {
  NewProductBody,
  type ProductChangeBody as ProductChange,
  ProductChangeBody,
  SavedProductResponse,
} from './keeping-api.contract.ts';

export const keepingRefusals: Refusals<KeepingRefusal> = {
  'not-allowed': [403, 'This is not for you to do.'],
  invalid: [422, 'The product breaks rules; the details say which.'],
  'changed-meanwhile': [409, 'Somebody has changed this product since you read it.'],
  'no-such-product': [404, 'There is no such product.'],
  'no-such-group': [404, 'There is no such category.'],
  'no-such-picture': [404, 'There is no such picture.'],
  'no-such-change': [404, 'There is no such change.'],
  'already-undone': [409, 'This change was undone before.'],
  'not-empty': [409, 'There is something in it.'],
  'too-many': [422, 'That is too much in one go.'],
  'nothing-to-change': [409, 'There is nothing to change.'],
};
const refusals: Refusals<KeepingRefusal | 'wrong-currency'> = {
  ...keepingRefusals,
  'wrong-currency': [422, 'The shop keeps its prices in another currency.'],
};
const writing = { scope: 'write-catalogue', signedIn: true, refusals } as const;

type Needs = { keeping: CatalogueKeeping; currency: () => Promise<string> };

/** Products kept by programs of the staff: the rules are those of the office. */
export const keepingRoutes =
  ({ keeping, currency }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Catalogue, for staff'] };
    const answer = (reply: FastifyReply, status: 200 | 201, saved: Result<SavedProduct, KeepingRefusal>) =>
      saved.ok ? reply.code(status).send(saved.value) : refused(reply, refusals, saved);

    api.post('/products', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'createProduct',
        summary: 'A new product, a draft unless it says otherwise',
        body: NewProductBody,
        response: { 201: SavedProductResponse },
      },
      handler: async (request, reply) => {
        if (!(await isIn(request.body, currency))) return refused(reply, refusals, refuse('wrong-currency'));
        const product = asInput(request.body) as ProductInput;
        // Version 0 is that of a product that is not there yet: one of this slug is not overwritten.
        const saved = await keeping.saveProduct({ product, expectedVersion: 0, by: request.actor });
        if (saved.ok) reply.header('location', `/api/products/${saved.value.slug}`);
        return answer(reply, 201, saved);
      },
    });

    api.patch('/products/:slug', {
      config: writing,
      schema: {
        ...say,
        operationId: 'changeProduct',
        summary: 'Changes a product, drafts included',
        params: SlugParams,
        body: ProductChangeBody,
        response: { 200: SavedProductResponse },
      },
      handler: async (request, reply) => {
        const { version, ...change } = request.body;
        if (!(await isIn(change, currency))) return refused(reply, refusals, refuse('wrong-currency'));
        const known = await keeping.products([request.params.slug], request.actor);
        if (!known.ok) return refused(reply, refusals, known);
        const [kept] = known.value;
        if (!kept) return notFound(reply, 'There is no such product.');
        const saved = await keeping.saveProduct({
          id: kept.id,
          product: changed(kept, change),
          expectedVersion: version ?? kept.version,
          by: request.actor,
        });
        return answer(reply, 200, saved);
      },
    });

    api.delete('/products/:slug', {
      config: writing,
      schema: {
        ...say,
        operationId: 'archiveProduct',
        summary:
          'Takes a product out of the shop; orders keep what they bought, and the office can bring it back',
        params: SlugParams,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const known = await keeping.products([request.params.slug], request.actor);
        if (!known.ok) return refused(reply, refusals, known);
        const [kept] = known.value;
        if (!kept) return notFound(reply, 'There is no such product.');
        const saved = await keeping.saveProduct({
          id: kept.id,
          product: changed(kept, { state: 'archived' }),
          expectedVersion: kept.version,
          by: request.actor,
        });
        return saved.ok ? reply.code(204).send(null) : refused(reply, refusals, saved);
      },
    });
  };

type Told = Omit<ProductChange, 'version'>;

async function isIn({ variants = [], deposit }: Told, currency: () => Promise<string>): Promise<boolean> {
  const prices = [...variants.map(({ price }) => price), ...(deposit ? [deposit] : [])];
  const own = await currency();
  return prices.every((price) => price.currency === own);
}

const asInput = ({ variants, deposit, ...told }: Told) => ({
  ...told,
  ...(deposit ? { depositMinor: deposit.amount } : {}),
  ...(variants
    ? { variants: variants.map(({ price, ...variant }) => ({ ...variant, priceMinor: price.amount })) }
    : {}),
});

/** The kept product with a change; its pictures and its stock stay when nothing is said of them. */
function changed(kept: KeptProduct, change: Told): ProductInput {
  const { id: _, version: __, updatedAt: ___, isDemo: ____, pictures: _____, variants, ...product } = kept;
  const same = variants.map(({ onHand: _stock, held: _held, ...variant }) => variant);
  return { ...product, variants: same, ...asInput(change) } as ProductInput;
}
