import { ArrowRight } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDay } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { CardGrid } from '../listing/card-grid.tsx';
import { asOccasion, readOccasion } from '../occasion/occasion.ts';
import { useOccasion, useShopAddress } from '../occasion/use-occasion.ts';
import { CategoryTiles } from './category-tiles.tsx';
import { Celebrations } from './celebrations.tsx';
import { Hero } from './hero.tsx';
import { HowItWorks } from './how-it-works.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const occasion = readOccasion(new URL(args.request.url).searchParams);
  const [cards, own] = await Promise.all([
    app.catalogue.highlights(asOccasion(occasion), language),
    app.settings.home(),
  ]);
  return { cards, own };
}

export default function Home() {
  const { cards, own } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { shop } = useFacts();
  const occasion = useOccasion();
  const to = useShopAddress();
  return (
    <>
      <PageHead
        title={t('shop.home.title', { name: shop.name })}
        description={t('shop.home.description')}
        picture="/media/hero-1200.webp"
      />
      <Hero own={own} />
      <CategoryTiles hidden={own.hiddenCategories} />
      <section className="page py-10 sm:py-14" aria-labelledby="highlights">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 sm:mb-8">
          <h2 id="highlights" className="text-3xl sm:text-4xl">
            {occasion.date
              ? t('shop.home.freeOn', { day: formatDay(occasion.date, language, 'day-month') })
              : t('shop.home.highlights')}
          </h2>
          <Link className="link inline-flex items-center gap-1.5 py-1 font-medium" to={to('/shop')}>
            {t('shop.home.seeAll')}
            <ArrowRight aria-hidden size={17} />
          </Link>
        </div>
        <CardGrid cards={cards} />
      </section>
      <Celebrations hidden={own.hiddenEventTypes} />
      <HowItWorks />
    </>
  );
}
