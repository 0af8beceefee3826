import { useLocation } from 'react-router';
import { type Language, languages } from '#platform/i18n';
import { useWords } from './words.tsx';

const names = { en: 'English', nl: 'Nederlands', fr: 'Français' };

type LanguageSwitchProps = {
  full?: boolean;
  /** The languages the page is written in, when it is not in all of ours. */
  among?: readonly Language[];
  className?: string;
};

/** The same page in another language; a whole new document, for each language has its own words. */
export function LanguageSwitch({ full, among = languages, className = '' }: LanguageSwitchProps) {
  const { language, t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <div className={className}>
      <ul aria-label={t('site.language')} className="flex items-center gap-0.5">
        {among.map((other) => (
          <li key={other}>
            <a
              href={`${pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${other}`)}${search}`}
              hrefLang={other}
              lang={other}
              aria-current={other === language ? 'true' : undefined}
              className={`grid min-h-9 min-w-9 place-items-center rounded-field px-2 text-sm hover:bg-base-200 ${
                other === language ? 'font-bold' : 'text-quiet'
              }`}
            >
              <span className={full ? '' : 'sr-only'}>{names[other]}</span>
              {!full && <span aria-hidden>{other.toUpperCase()}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
