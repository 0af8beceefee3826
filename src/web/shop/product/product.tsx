import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { ON_PRODUCT_PAGE } from '#modules/shop/reviews/contract';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Said } from '../../design/said.tsx';
import { RatingLine } from '../../design/stars.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound, visitOf } from '../../entry/visit.ts';
import { CardGrid } from '../listing/card-grid.tsx';
import { asOccasion, readOccasion } from '../occasion/occasion.ts';
import { OccasionBar } from '../occasion/occasion-bar.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { buy } from './buy-action.ts';
import { BuyForm } from './buy-form.tsx';
import { BuyersSay } from './buyers-say.tsx';
import { Description } from './description.tsx';
import { Gallery } from './gallery.tsx';
import { ProductData } from './product-data.tsx';
import { ProductFacts } from './product-facts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const occasion = readOccasion(new URL(args.request.url).searchParams);
  const product = await app.catalogue.product(args.params.slug ?? '', asOccasion(occasion), language);
  if (!product) return { ...(await draftOrElsewhere(args)), said: undefined };
  return { product, preview: false, said: product.rating ? await saidOf(args) : undefined };
}

/** What buyers say, page by page; a page past the last is the first. Asked only where somebody said something. */
async function saidOf(args: LoaderFunctionArgs) {
  const { app } = visitOf(args);
  const asked = /^\d{1,4}$/.exec(new URL(args.request.url).searchParams.get('page') ?? '')?.[0];
  const ask = (page: number) =>
    app.reviews.published(args.params.slug ?? '', { page, perPage: ON_PRODUCT_PAGE });
  const page = Math.max(1, Number(asked ?? 1));
  const said = await ask(page);
  return page > 1 && said?.reviews.length === 0 ? ask(1) : said;
}

/** What is not in the shop is a draft for those who work on it, or may be known by another address now. */
async function draftOrElsewhere(args: LoaderFunctionArgs) {
  const { app, actor, language } = visitOf(args);
  const { searchParams, search } = new URL(args.request.url);
  const asked = args.params.slug ?? '';
  const draft = searchParams.has('preview')
    ? await app.catalogue.preview(asked, language, await actor())
    : undefined;
  if (draft) return { product: draft, preview: true };
  const slug = await app.catalogue.presentSlug(asked);
  throw slug ? redirect(`/${language}/p/${slug}${search}`, 301) : notFound();
}

export const action = buy;

export default function ProductRoute() {
  const { product, preview, said } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const to = useShopAddress();
  useRoom(`product:${product.id}`, useRefreshSoon());
  return (
    <>
      <PageHead
        title={product.name.text}
        hidden={preview}
        description={product.summary.text}
        picture={product.pictures[0] && `/media/${product.pictures[0].key}-1280.webp`}
      />
      <ProductData product={product} reviews={said?.reviews ?? []} />
      <OccasionBar />
      <article className="page pt-5 pb-12 sm:pt-7">
        <Breadcrumbs
          crumbs={[
            { label: t('site.home'), to: to('/') },
            { label: <Said of={product.category.name} />, to: to(`/shop/${product.category.slug}`) },
            { label: <Said of={product.name} /> },
          ]}
        />
        <div className="mt-3 grid gap-x-12 gap-y-7 lg:mt-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
          <div className="min-w-0 lg:row-span-2">
            {/* Another product starts with its own first picture. */}
            <Gallery key={product.id} pictures={product.pictures} />
          </div>
          <div className="min-w-0">
            <h1 className="text-[2.1rem] sm:text-[2.75rem]">
              <Said of={product.name} quiet={false} />
            </h1>
            <p className="mt-2 text-lg text-quiet">
              <Said of={product.summary} />
            </p>
            {product.rating && (
              <p className="mt-3">
                <a href="#reviews" className="link inline-block py-0.5">
                  <RatingLine rating={product.rating} />
                </a>
              </p>
            )}
            {preview && (
              <div className="mt-4">
                <Note tone="warning">{t('product.previewNote')}</Note>
              </div>
            )}
            <fieldset disabled={preview} className="contents">
              <BuyForm key={product.id} product={product} />
            </fieldset>
            {(product.kind === 'service' || product.kind === 'per-guest') && (
              <p className="mt-5 text-quiet">
                {t('quote.ask.product')}{' '}
                <Link className="link" to={to(`/quote?thing=${product.slug}`)}>
                  {t('quote.ask.productLink')}
                </Link>
              </p>
            )}
          </div>
        </div>
        <div className="mt-12 grid gap-x-12 gap-y-10 border-line border-t pt-10 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
          <Description of={product.description} />
          <ProductFacts product={product} />
        </div>
        {product.rating && said && <BuyersSay rating={product.rating} said={said} />}
      </article>
      {product.related.length > 0 && (
        <section className="bg-base-200" aria-labelledby="related">
          <div className="page py-12 sm:py-16">
            <h2 id="related" className="mb-6 text-3xl">
              {t('product.related')}
            </h2>
            <CardGrid cards={product.related.slice(0, 4)} />
          </div>
        </section>
      )}
    </>
  );
}
