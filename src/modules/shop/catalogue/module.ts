import { afterCommit, type Database, type Reader, type Tx } from '#platform/db';
import { type Language, languages } from '#platform/i18n';
import { keep } from '#platform/kept';
import type { Actor } from '#platform/policy';
import type { Clock } from '#platform/time';
import { bump } from '#platform/versions';
import type { ShopDays } from './availability.ts';
import { cataloguePolicy } from './catalogue.policy.ts';
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
import { type Declared, declared } from './declared-facts.ts';
import { frequentSearches } from './frequent-searches.ts';
import { categoryRows, eventTypesView, presentCategory } from './group-views.ts';
import { highlightsView, listingView } from './listing-views.ts';
import { type ProductPage, productPage } from './product-page-views.ts';
import { presentSlug, productAlone, productView } from './product-views.ts';
import { moveRating } from './rating-store.ts';
import { type Sellable, sellables } from './sellable-facts.ts';
import type { Slice } from './slice-views.ts';
import type { Suggestions } from './suggest.contract.ts';
import { suggestionsView } from './suggest-views.ts';

export const needs = [] as const;

export type Catalogue = {
  categories(language: Language): Promise<CategoryView[]>;
  eventTypes(language: Language): Promise<EventTypeView[]>;
  /** One page of cards: 24 of them, answering to the occasion in the query. */
  listing(query: ListingQuery, language: Language): Promise<ListingView>;
  /** What somebody may mean while they type. */
  suggest(typed: string, language: Language): Promise<Suggestions>;
  highlights(occasion: Occasion, language: Language): Promise<CardView[]>;
  /** A published product; undefined when there is none of that name. */
  product(slug: string, occasion: Occasion, language: Language): Promise<ProductView | undefined>;
  /** A product as the shop would show it, drafts too, for those who work on it. */
  preview(slug: string, language: Language, by: Actor): Promise<ProductView | undefined>;
  /** The same without related cards, for programs. */
  productAlone(
    slug: string,
    occasion: Occasion,
    language: Language,
  ): Promise<Omit<ProductView, 'related'> | undefined>;
  /** Products page by page, for programs: as many as are asked for, and none past the last page. */
  productPage(query: ListingQuery, page: Slice, language: Language): Promise<ProductPage>;
  /** What can be sold of these variants, read in the caller's transaction when there is one. */
  sellables(reader: Reader, variantIds: readonly string[], day?: string): Promise<Map<string, Sellable>>;
  /** What is declared of the food among these products, for its labels. */
  declared(reader: Reader, productIds: readonly string[]): Promise<Map<string, Declared>>;
  /** Where the product of a former address lives now; undefined when it never was one, or is not in the shop. */
  presentSlug(slug: string): Promise<string | undefined>;
  /** Adds published stars to a product, or takes them away; a product that is gone has none. */
  moveRating(tx: Tx, productId: string, by: { sum: number; count: number }): Promise<void>;
  /** Makes everything old that is kept of the catalogue, once the caller's transaction is durable. */
  changed(tx: Tx): void;
  addCategories(tx: Tx, groups: NewGroup[]): Promise<void>;
  addEventTypes(tx: Tx, groups: NewGroup[]): Promise<void>;
  addProducts(tx: Tx, products: NewProduct[], isDemo: boolean): Promise<AddedVariant[]>;
  relate(tx: Tx, pairs: { slug: string; related: string[] }[]): Promise<void>;
  removeDemoProducts(tx: Tx): Promise<number>;
};

export type CatalogueNeeds = { database: Database; clock: Clock; shopDays: () => Promise<ShopDays> };

export function createCatalogue({ database, clock, shopDays }: CatalogueNeeds): Catalogue {
  const { reader } = database;
  // Every page shows them in its frame, and counting products is the dearest part of it.
  const categories = keep(() => categoryRows(reader), clock);
  const eventTypes = new Map(
    languages.map((language) => [language, keep(() => eventTypesView(reader, language), clock)]),
  );
  const common = frequentSearches(clock);
  const countPublished = async (category: string | undefined) =>
    (await categories.get())
      .filter(({ slug }) => category === undefined || slug === category)
      .reduce((sum, { products }) => sum + products, 0);
  const forget = () => {
    for (const kept of [categories, ...eventTypes.values()]) kept.forget();
  };
  const changed = (tx: Tx) => {
    bump(tx, 'catalogue');
    afterCommit(tx, forget);
  };
  const andForget =
    <Given extends unknown[], T>(write: (tx: Tx, ...given: Given) => Promise<T>) =>
    async (tx: Tx, ...given: Given) => {
      changed(tx);
      return write(tx, ...given);
    };
  return {
    categories: async (language) => (await categories.get()).map((row) => presentCategory(row, language)),
    eventTypes: async (language) => (await eventTypes.get(language)?.get()) ?? [],
    listing: async (query, language) =>
      listingView(reader, query, await shopDays(), language, countPublished, common),
    suggest: async (typed, language) =>
      suggestionsView(
        reader,
        typed.slice(0, 80),
        language,
        (await categories.get()).map((row) => presentCategory(row, language)),
      ),
    highlights: async (occasion, language) => highlightsView(reader, occasion, await shopDays(), language),
    product: async (slug, occasion, language) =>
      productView(reader, slug, occasion, await shopDays(), language),
    preview: async (slug, language, by) =>
      cataloguePolicy.allows(by, 'see-catalogue')
        ? productView(reader, slug, {}, await shopDays(), language, { drafts: true })
        : undefined,
    productAlone: async (slug, occasion, language) =>
      productAlone(reader, slug, occasion, await shopDays(), language),
    productPage: async (query, page, language) =>
      productPage(reader, query, page, await shopDays(), language, countPublished, common),
    sellables,
    declared,
    presentSlug: (slug) => presentSlug(reader, slug),
    changed,
    moveRating: andForget(moveRating),
    addCategories: andForget(addCategories),
    addEventTypes: andForget(addEventTypes),
    addProducts: andForget(addProducts),
    relate: andForget(relate),
    removeDemoProducts: andForget(removeDemoProducts),
  };
}
