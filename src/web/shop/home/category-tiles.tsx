import { Link } from 'react-router';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { useSite } from '../use-site.ts';
import { GroupPicture } from './group-picture.tsx';

/** What there is, at a glance: a row that scrolls under the thumb, a grid at a desk. */
export function CategoryTiles({ hidden }: { hidden: readonly string[] }) {
  const { t } = useWords();
  const categories = useSite().categories.filter(({ slug }) => !hidden.includes(slug));
  const to = useShopAddress();
  if (categories.length === 0) return null;
  return (
    <nav aria-label={t('shop.home.categories')} className="border-line border-b bg-base-100">
      <ul className="page flex snap-x scroll-px-5 gap-3 overflow-x-auto py-5 sm:gap-4 lg:grid lg:grid-flow-col lg:auto-cols-fr lg:overflow-visible">
        {categories.map(({ slug, name, picture }, place) => (
          <li key={slug} className="w-28 flex-none snap-start lg:w-auto">
            <Link
              to={to(`/shop/${slug}`)}
              prefetch="intent"
              className="group grid gap-2 rounded-box p-1 text-center font-medium text-[0.9375rem] leading-tight"
            >
              <GroupPicture name={picture} tint={place} className="aspect-5/4 w-full" />
              <span className="group-hover:underline group-hover:underline-offset-4">
                <Said of={name} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
