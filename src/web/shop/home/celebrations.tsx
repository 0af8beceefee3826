import { Link } from 'react-router';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { withOccasion } from '../occasion/occasion.ts';
import { useOccasion } from '../occasion/use-occasion.ts';
import { useSite } from '../use-site.ts';
import { GroupPicture } from './group-picture.tsx';

/** The ways in by what is celebrated. */
export function Celebrations({ hidden }: { hidden: readonly string[] }) {
  const { t, language } = useWords();
  const eventTypes = useSite().eventTypes.filter(({ slug }) => !hidden.includes(slug));
  const { date, guests } = useOccasion();
  if (eventTypes.length === 0) return null;
  const rest = { ...(date && { date }), ...(guests && { guests }) };
  return (
    <section className="bg-base-200" aria-labelledby="celebrations">
      <div className="page py-12 sm:py-16">
        <h2 id="celebrations" className="text-3xl sm:text-4xl">
          {t('shop.home.celebrations')}
        </h2>
        <ul className="mt-6 grid gap-3 sm:mt-8 sm:grid-cols-2 sm:gap-5 lg:grid-cols-3">
          {eventTypes.map(({ slug, name, intro, picture }, place) => (
            <li key={slug}>
              <Link
                to={withOccasion(`/${language}/for/${slug}`, rest)}
                prefetch="intent"
                className="lift group flex h-full items-center gap-4 rounded-box bg-base-100 p-3 shadow-soft hover:-translate-y-0.5 hover:shadow-lift sm:gap-5 sm:p-4"
              >
                <GroupPicture name={picture} tint={place} className="aspect-square w-20 flex-none sm:w-28" />
                <span className="min-w-0 pr-2">
                  <span className="display block text-lg sm:text-xl">
                    <Said of={name} />
                  </span>
                  {intro.text && (
                    <span className="mt-1 line-clamp-2 text-quiet text-sm leading-snug ">
                      <Said of={intro} />
                    </span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
