import { Mail, MapPin, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { useFacts } from './facts.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SaidIn } from './said.tsx';
import { useWords } from './words.tsx';

type SiteFooterProps = {
  columns: { title: string; links: { label: string; to: string; lang?: string | undefined }[] }[];
};

/** Who the business is, how it is reached, and the pages that a shop owes its visitors. */
export function SiteFooter({ columns }: SiteFooterProps) {
  const { t } = useWords();
  const { shop } = useFacts();
  const { street, postcode, town } = shop.address;
  const numbers = [
    shop.companyNumber && t('site.companyNumber', { number: shop.companyNumber }),
    shop.vatNumber && t('site.vatNumber', { number: shop.vatNumber }),
  ].filter((text) => text !== '');
  return (
    <footer className="no-print mt-auto border-line border-t bg-base-200">
      <div className="page grid grid-cols-2 gap-x-6 gap-y-10 py-12 sm:grid-cols-3 lg:grid-cols-[1.6fr_1fr_1fr_1fr]">
        <div className="max-lg:col-span-full">
          <p className="display text-2xl text-primary">{shop.name}</p>
          <p className="mt-2 max-w-xs text-quiet">
            <SaidIn texts={shop.tagline} />
          </p>
          <address className="mt-5 grid gap-1 not-italic text-[0.9375rem]">
            {street && (
              <span className="flex items-start gap-2.5 py-0.5">
                <MapPin aria-hidden size={17} className="mt-1 flex-none text-quiet" />
                {street}, {postcode} {town}
              </span>
            )}
            {shop.phone && (
              <a
                className="flex items-center gap-2.5 py-0.5 hover:underline"
                href={`tel:${shop.phone.replace(/[^+\d]/g, '')}`}
              >
                <Phone aria-hidden size={17} className="flex-none text-quiet" />
                {shop.phone}
              </a>
            )}
            {shop.email && (
              <a className="flex items-center gap-2.5 py-0.5 hover:underline" href={`mailto:${shop.email}`}>
                <Mail aria-hidden size={17} className="flex-none text-quiet" />
                {shop.email}
              </a>
            )}
          </address>
        </div>
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2 className="mb-2 font-sans font-semibold text-[0.9375rem] tracking-normal">{title}</h2>
            <ul className="grid text-[0.9375rem]">
              {links.map(({ label, to, lang }) => (
                <li key={to}>
                  <Link
                    to={to}
                    lang={lang}
                    className="inline-block py-1 text-quiet hover:text-base-content hover:underline"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-4 text-quiet text-sm">
        <p className="flex flex-wrap gap-x-4">
          {numbers.map((text) => (
            <span key={text} className="whitespace-nowrap">
              {text}
            </span>
          ))}
        </p>
        <LanguageSwitch full className="-mx-2" />
      </div>
    </footer>
  );
}
