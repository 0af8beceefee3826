import { type ApiRoutes, answerIn, type KeptAnswers, notFound, paged } from '#platform/api';
import type { Database } from '#platform/db';
import {
  AvailabilityQuery,
  AvailabilityResponse,
  CategoriesResponse,
  EventTypesResponse,
  LanguageQuery,
  OccasionQuery,
  ProductResponse,
  ProductsQuery,
  ProductsResponse,
  SlugParams,
} from './api.contract.ts';
import { availabilityOf, freeOnDay, type ShopDays } from './availability.ts';
import type { EventTypeView, ListingQuery, Occasion } from './contract.ts';
import { occasionOf } from './listing-views.ts';
import type { Catalogue } from './module.ts';
import { presentProduct, presentProductCard, type Wire } from './present-api.ts';
import type { Sellable } from './sellable-facts.ts';

type Needs = {
  catalogue: Catalogue;
  database: Database;
  wire: () => Promise<Wire>;
  shopDays: () => Promise<ShopDays>;
  keptAnswer: KeptAnswers;
};

const reading = { scope: 'read-catalogue' } as const;
const unknownThing = { 'not-found': [404, 'There is no such thing in this shop.'] } as const;

/** The shop window for programs: the same answers to the same occasion as on its pages. */
export const catalogueRoutes =
  ({ catalogue, database, wire, shopDays, keptAnswer }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Catalogue'] };

    api.get('/products', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listProducts',
        summary: 'Products, filtered, sorted and searched, answering to an occasion',
        querystring: ProductsQuery,
        response: { 200: ProductsResponse },
      },
      handler: async (request, reply) => {
        const language = answerIn(request, reply);
        const { page, perPage, language: _, ...filters } = request.query;
        const { cards, total } = await catalogue.productPage(
          filters as ListingQuery,
          { page, perPage },
          language,
        );
        const shop = await wire();
        const items = cards.map((card) => presentProductCard(card, shop));
        return paged(request.url, { items, page, perPage, total });
      },
    });

    api.get('/products/:slug', {
      config: { ...reading, refusals: unknownThing },
      schema: {
        ...say,
        operationId: 'getProduct',
        summary: 'One product with its variants',
        params: SlugParams,
        querystring: OccasionQuery,
        response: { 200: ProductResponse },
      },
      handler: async (request, reply) => {
        const language = answerIn(request, reply);
        const occasion = occasionOf(request.query as Parameters<typeof occasionOf>[0]);
        const { slug } = request.params;
        const find = async () => {
          const product = await catalogue.productAlone(slug, occasion, language);
          return product && presentProduct(product, await wire());
        };
        // Without an occasion it says the same as the product's page, to everybody, and is kept like it.
        const isForAll = Object.keys(occasion).length === 0;
        const answer = isForAll
          ? await keptAnswer(`${language} ${slug}`, request, reply, find)
          : await find();
        return answer ?? notFound(reply);
      },
    });

    api.get('/categories', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listCategories',
        summary: 'Categories that have something to buy',
        querystring: LanguageQuery,
        response: { 200: CategoriesResponse },
      },
      handler: async (request, reply) => {
        const categories = await catalogue.categories(answerIn(request, reply));
        return { items: categories.map((group) => ({ ...presentGroup(group), products: group.products })) };
      },
    });

    api.get('/event-types', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listEventTypes',
        summary: 'Kinds of celebrations',
        querystring: LanguageQuery,
        response: { 200: EventTypesResponse },
      },
      handler: async (request, reply) => ({
        items: (await catalogue.eventTypes(answerIn(request, reply))).map(presentGroup),
      }),
    });

    api.get('/availability', {
      config: { ...reading, refusals: unknownThing },
      schema: {
        ...say,
        operationId: 'getAvailability',
        summary: 'Whether a product or a variant can be had, on a day, for a party, so many of it',
        querystring: AvailabilityQuery,
        response: { 200: AvailabilityResponse },
      },
      handler: async (request, reply) => {
        const { product, variant, date, guests, quantity } = request.query;
        const occasion: Occasion = { ...(date ? { day: date } : {}), ...(guests ? { guests } : {}) };
        const variantIds = variant ? [variant] : await variantsOf(catalogue, product ?? '');
        const sold = await catalogue.sellables(database.reader, variantIds, date);
        const published = variantIds.flatMap((id) => {
          const sellable = sold.get(id);
          return sellable?.published ? [sellable] : [];
        });
        if (published.length === 0) return notFound(reply);
        const days = await shopDays();
        return {
          variants: published.map((sellable) => presentOffer(sellable, { ...occasion, quantity }, days)),
        };
      },
    });
  };

const variantsOf = async (catalogue: Catalogue, slug: string): Promise<string[]> =>
  (await catalogue.productAlone(slug, {}, 'en'))?.variants.map(({ id }) => id) ?? [];

function presentOffer(sellable: Sellable, wish: Occasion & { quantity: number }, shop: ShopDays) {
  const availability = availabilityOf({ ...sellable, freeOnDay: freeOnDay(sellable, wish.day) }, shop, {
    quantity: wish.quantity,
    ...(wish.day ? { day: wish.day } : {}),
    ...(wish.guests ? { guests: wish.guests } : {}),
  });
  const free = 'left' in availability ? availability.left : sellable.freeStock;
  const enough = free === null || free >= wish.quantity;
  return {
    id: sellable.variantId,
    product: sellable.slug,
    available: enough && ['available', 'last-ones', 'rentable'].includes(availability.state),
    availability:
      enough || availability.state !== 'available'
        ? availability
        : { state: 'last-ones' as const, left: sellable.freeStock ?? 0 },
  };
}

const presentGroup = ({ slug, name, intro, picture }: EventTypeView) => ({ slug, name, intro, picture });
