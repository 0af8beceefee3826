import { Link } from 'react-router';
import { Picture } from '../../design/picture.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { withOccasion } from '../occasion/occasion.ts';
import { useOccasion } from '../occasion/use-occasion.ts';
import { useSite } from '../use-site.ts';

/** The ways in by what is celebrated. */
export function Celebrations() {
  const { t, language } = useWords();
  const { eventTypes } = useSite();
  const { date, guests } = useOccasion();
  if (eventTypes.length === 0) return null;
  const rest = { ...(date && { date }), ...(guests && { guests }) };
  return (
    <section className="bg-base-200" aria-labelledby="celebrations">
      <div className="page py-12 sm:py-16">
        <h2 id="celebrations" className="text-3xl sm:text-4xl">
          {t('shop.home.celebrations')}
        </h2>
        <ul className="mt-6 grid grid-cols-2 gap-3 sm:mt-8 sm:grid-cols-3 sm:gap-5 lg:grid-cols-4">
          {eventTypes.map(({ slug, name, intro, picture }) => (
            <li key={slug}>
              <Link
                to={withOccasion(`/${language}/for/${slug}`, rest)}
                prefetch="intent"
                className="lift group block h-full overflow-hidden rounded-box bg-base-100 shadow-soft hover:-translate-y-0.5 hover:shadow-lift"
              >
                {picture && (
                  <Picture name={picture} alt="" sizes="(min-width: 1024px) 290px, 46vw" className="aspect-16/9 w-full" />
                )}
                <span className="block p-4 sm:p-5">
                  <span className="display block text-lg sm:text-xl">
                    <Said of={name} />
                  </span>
                  {intro.text && (
                    <span className="mt-1 line-clamp-2 text-quiet text-sm leading-snug max-sm:hidden">
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
