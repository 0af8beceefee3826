import { useLocation } from 'react-router';
import { languages } from '#platform/i18n';
import { useFactsIfKnown } from './facts.tsx';
import { useWords } from './words.tsx';

type PageHeadProps = {
  title: string;
  description?: string;
  /** The address to be known by, from the root; without it the page has no other. */
  canonical?: string;
  /** Pages of one person, and pages that are not there. */
  hidden?: boolean;
  picture?: string | undefined;
};

/** Title, description and addresses of a page; React lifts them into the head. */
export function PageHead({ title, description, canonical, hidden, picture }: PageHeadProps) {
  const facts = useFactsIfKnown();
  const { language } = useWords();
  const { pathname } = useLocation();
  const own = canonical ?? (pathname.replace(/\/+$/, '') || '/');
  const at = (path: string) => `${facts?.publicUrl ?? ''}${path}`;
  const inLanguage = (other: string) => at(own.replace(/^\/[a-z]{2}(?=\/|$|\?)/, `/${other}`));
  const whole = facts && !title.includes(facts.shop.name) ? `${title} · ${facts.shop.name}` : title;
  return (
    <>
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {!hidden && facts && (
        <>
          <link rel="canonical" href={at(own)} />
          {languages.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={inLanguage(other)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={inLanguage('en')} />
          <meta property="og:title" content={title} />
          <meta property="og:site_name" content={facts.shop.name} />
          <meta property="og:locale" content={language} />
          {description && <meta property="og:description" content={description} />}
          {picture && <meta property="og:image" content={at(picture)} />}
        </>
      )}
    </>
  );
}
