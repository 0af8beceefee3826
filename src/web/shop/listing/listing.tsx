import { SearchX } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { ListingQuery } from '#modules/shop/catalogue/contract';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pagination } from '../../design/pagination.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound, visitOf } from '../../entry/visit.ts';
import { isEmptyOccasion, readOccasion } from '../occasion/occasion.ts';
import { OccasionBar } from '../occasion/occasion-bar.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { CardGrid } from './card-grid.tsx';
import { CategoryRow, FilterColumn, FilterSheet } from './filter-places.tsx';
import { countFilters, listingAddress, readFilters } from './filters.ts';
import { AppliedFilters, SortForm } from './listing-tools.tsx';
import { useListing } from './use-listing.ts';
import { useLiveCards } from './use-live-cards.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const { category, eventType } = args.params;
  const params = new URL(args.request.url).searchParams;
  const filters = readFilters(params);
  const occasion = { ...(eventType && { eventType }), ...readOccasion(params) };
  const query = ListingQuery.parse({
    ...occasion,
    ...(filters.q && { q: filters.q }),
    ...(category && { category }),
    ...(filters.priceFrom !== undefined && { minPrice: filters.priceFrom * 100 }),
    ...(filters.priceTo !== undefined && { maxPrice: filters.priceTo * 100 }),
    ...(filters.diet.length > 0 && { diet: filters.diet }),
    ...(filters.rating && { rating: filters.rating }),
    ...(filters.free && occasion.date && { free: true }),
    ...(filters.sort && { sort: filters.sort }),
    page: params.get('page') ?? undefined,
  });
  const [listing, group] = await Promise.all([
    app.catalogue.listing(query, language),
    category
      ? app.catalogue.categories(language).then((all) => all.find(({ slug }) => slug === category))
      : eventType
        ? app.catalogue.eventTypes(language).then((all) => all.find(({ slug }) => slug === eventType))
        : null,
  ]);
  if (group === undefined) throw notFound();
  return { listing, group: group && { name: group.name, intro: group.intro, picture: group.picture } };
}

// Of more than can be turned to, only about how many.
const roundedDown = (count: number) => Math.floor(count / 100) * 100;

export default function Listing() {
  const { listing, group } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const to = useShopAddress();
  const { path, basePath, filters, occasion } = useListing();
  const busy = useNavigation().state === 'loading';
  useLiveCards(listing.cards);
  const title = filters.q
    ? t('shop.listing.searchTitle', { q: filters.q })
    : (group?.name.text ?? t('shop.listing.title'));
  const toPage = (page: number) => listingAddress(path, filters, occasion, page);
  return (
    <>
      <PageHead
        title={title}
        description={group?.intro.text || t('shop.listing.description')}
        canonical={listing.page > 1 ? `${path}?page=${listing.page}` : path}
        hidden={Boolean(filters.q)}
      />
      <OccasionBar action={basePath} />
      <div className="page pt-5 pb-16 sm:pt-7">
        <Breadcrumbs
          crumbs={[
            { label: t('site.home'), to: to('/') },
            ...(group
              ? [{ label: t('site.nav.shop'), to: to('/shop') }, { label: <Said of={group.name} /> }]
              : [{ label: t('site.nav.shop') }]),
          ]}
        />
        <h1 className="mt-2 text-[2.1rem] sm:text-5xl">
          {filters.q || !group ? title : <Said of={group.name} quiet={false} />}
        </h1>
        {group?.intro.text && !filters.q && (
          <p className="mt-2 max-w-2xl text-lg text-quiet">
            <Said of={group.intro} />
          </p>
        )}
        <CategoryRow />
        <div className="mt-6 grid gap-x-10 lg:mt-8 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
          <FilterColumn />
          <section aria-label={t('shop.listing.results')} className={`min-w-0 ${busy ? 'waiting' : ''}`}>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
              <p role="status" className="font-medium">
                {listing.more
                  ? t('shop.listing.more', { count: roundedDown(listing.total) })
                  : t('shop.listing.count', { count: listing.total })}
              </p>
              <div className="flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full max-sm:[.js_&]:flex-nowrap">
                <FilterSheet total={listing.total} />
                <SortForm />
              </div>
            </div>
            <AppliedFilters />
            {listing.forgiven && filters.q && (
              <div className="mb-6">
                <Note tone="info" title={t('shop.listing.forgivenTitle', { q: filters.q })}>
                  {t('shop.listing.forgiven')}
                </Note>
              </div>
            )}
            {listing.cards.length === 0 ? (
              <NothingFound />
            ) : (
              <CardGrid
                cards={listing.cards}
                level={2}
                aboveFold={3}
                className="md:grid-cols-3 lg:grid-cols-2 xl:grid-cols-3"
              />
            )}
            <div className="mt-12">
              <Pagination page={listing.page} pages={listing.pages} to={toPage} />
            </div>
          </section>
        </div>
      </div>
    </>
  );
}

function NothingFound() {
  const { t } = useWords();
  const { path, filters, occasion } = useListing();
  const to = useShopAddress();
  const searched = filters.q !== undefined;
  return (
    <EmptyState
      icon={<SearchX size={28} />}
      title={t(searched ? 'shop.listing.nothingForWord' : 'shop.listing.nothing', { q: filters.q ?? '' })}
      actions={
        <>
          {countFilters(filters) > 0 && (
            <LinkButton
              to={listingAddress(
                path,
                { ...(filters.q && { q: filters.q }), diet: [], free: false },
                occasion,
              )}
            >
              {t('shop.listing.dropFilters')}
            </LinkButton>
          )}
          {searched && <LinkButton to={to('/shop')}>{t('shop.home.seeAll')}</LinkButton>}
          {!isEmptyOccasion(occasion) && (
            <LinkButton look="quiet" to={listingAddress(path, { ...filters, free: false }, {})}>
              {t('shop.listing.dropOccasion')}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{t(searched ? 'shop.listing.nothingForWordHint' : 'shop.listing.nothingHint')}</p>
    </EmptyState>
  );
}
