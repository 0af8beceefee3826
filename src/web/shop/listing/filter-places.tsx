import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Said } from '../../design/said.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { useSite } from '../use-site.ts';
import { FilterForm } from './filter-form.tsx';
import { countFilters } from './filters.ts';
import { useListing } from './use-listing.ts';

/** At a desk the filters stand beside the results. */
export function FilterColumn() {
  const { t } = useWords();
  return (
    <aside aria-label={t('shop.filters.title')} className="hidden content-start gap-8 lg:grid">
      <CategoryLinks />
      <FilterForm submitLabel={t('shop.filters.apply')} atOnce />
    </aside>
  );
}

function CategoryLinks() {
  const { t } = useWords();
  const { categories } = useSite();
  const { category } = useListing();
  const to = useShopAddress();
  return (
    <nav aria-label={t('shop.home.categories')}>
      <h2 className="mb-2 font-medium font-sans text-[0.9375rem] tracking-normal">
        {t('shop.home.categories')}
      </h2>
      <ul className="-mx-2">
        {categories.map(({ slug, name, products }) => (
          <li key={slug}>
            <Link
              to={to(`/shop/${slug}`)}
              aria-current={slug === category ? 'page' : undefined}
              className={`flex justify-between gap-3 rounded-field px-2 py-1.5 hover:bg-base-200 ${slug === category ? 'bg-base-200 font-semibold' : ''}`}
            >
              <Said of={name} />
              <span className="figures font-normal text-quiet">{products}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the other categories are a thumb away. */
export function CategoryRow() {
  const { t } = useWords();
  const { categories } = useSite();
  const { category } = useListing();
  const to = useShopAddress();
  return (
    <nav
      aria-label={t('shop.home.categories')}
      className="-mx-5 mt-4 overflow-x-auto px-5 py-1 [scrollbar-width:none] lg:hidden"
    >
      <ul className="flex gap-2">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              to={to(`/shop/${slug}`)}
              aria-current={slug === category ? 'page' : undefined}
              className={`press press-small whitespace-nowrap rounded-full ${slug === category ? 'press-dark' : 'press-quiet'}`}
            >
              <Said of={name} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone they come from the side; without a script they unfold in place. */
export function FilterSheet({ total }: { total: number }) {
  const { t } = useWords();
  const { filters } = useListing();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const count = countFilters(filters);
  const label = count > 0 ? t('shop.filters.openCount', { count }) : t('shop.filters.open');
  return (
    <>
      <Button
        type="button"
        look="quiet"
        className="needs-js flex-none whitespace-nowrap lg:hidden"
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden size={17} />
        {label}
      </Button>
      <details className="needs-no-js lg:hidden">
        <summary className="press press-quiet">{label}</summary>
        <div className="panel mt-2 p-4">
          <FilterForm submitLabel={t('shop.filters.apply')} />
        </div>
      </details>
      <Sheet open={open} onClose={close} title={t('shop.filters.title')}>
        <FilterForm submitLabel={t('shop.filters.show', { count: total })} onSubmit={close} />
      </Sheet>
    </>
  );
}
