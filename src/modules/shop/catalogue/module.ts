import type { Database, Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { ShopDays } from './availability.ts';
import {
  type AddedVariant,
  addCategories,
  addEventTypes,
  addProducts,
  type NewGroup,
  relate,
  removeDemoProducts,
} from './catalogue-store.ts';
import type {
  CardView,
  CategoryView,
  EventTypeView,
  ListingQuery,
  ListingView,
  NewProduct,
  Occasion,
  ProductView,
} from './contract.ts';
import { categoriesView, eventTypesView } from './group-views.ts';
import { highlightsView, listingView } from './listing-views.ts';
import { productView } from './product-views.ts';
import { type Sellable, sellables } from './sellable-facts.ts';

export const needs = [] as const;

export type Catalogue = {
  categories(language: Language): Promise<CategoryView[]>;
  eventTypes(language: Language): Promise<EventTypeView[]>;
  /** One page of cards: 24 of them, answering to the occasion in the query. */
  listing(query: ListingQuery, language: Language): Promise<ListingView>;
  highlights(occasion: Occasion, language: Language): Promise<CardView[]>;
  /** A published product; undefined when there is none of that name. */
  product(slug: string, occasion: Occasion, language: Language): Promise<ProductView | undefined>;
  /** What can be sold of these variants, read in the caller's transaction when there is one. */
  sellables(reader: Reader, variantIds: readonly string[], day?: string): Promise<Map<string, Sellable>>;
  addCategories(tx: Tx, groups: NewGroup[]): Promise<void>;
  addEventTypes(tx: Tx, groups: NewGroup[]): Promise<void>;
  addProducts(tx: Tx, products: NewProduct[], isDemo: boolean): Promise<AddedVariant[]>;
  relate(tx: Tx, pairs: { slug: string; related: string[] }[]): Promise<void>;
  removeDemoProducts(tx: Tx): Promise<number>;
};

export type CatalogueNeeds = { database: Database; shopDays: () => Promise<ShopDays> };

export function createCatalogue({ database, shopDays }: CatalogueNeeds): Catalogue {
  const { reader } = database;
  return {
    categories: (language) => categoriesView(reader, language),
    eventTypes: (language) => eventTypesView(reader, language),
    listing: async (query, language) => listingView(reader, query, await shopDays(), language),
    highlights: async (occasion, language) => highlightsView(reader, occasion, await shopDays(), language),
    product: async (slug, occasion, language) =>
      productView(reader, slug, occasion, await shopDays(), language),
    sellables,
    addCategories,
    addEventTypes,
    addProducts,
    relate,
    removeDemoProducts,
  };
}
