import type { ReactNode } from 'react';
import { type HeadersArgs, type LoaderFunctionArgs, Outlet, useSearchParams } from 'react-router';
import type { Text } from '#modules/shop/catalogue/contract';
import type { BuiltInPage, MenuItem } from '#modules/shop/pages/contract';
import { useFacts, useFactsIfKnown } from '../design/facts.tsx';
import { MeProvider } from '../design/me.tsx';
import { ProgressLine } from '../design/progress-line.tsx';
import { SiteFooter } from '../design/site-footer.tsx';
import { SiteHeader } from '../design/site-header.tsx';
import { SkipLink } from '../design/skip-link.tsx';
import { ToastProvider } from '../design/toast.tsx';
import { type Say, useWords } from '../design/words.tsx';
import { ErrorPage } from '../entry/error-page.tsx';
import { visitOf } from '../entry/visit.ts';
import { AccountLink } from './account-link.tsx';
import { BasketLink } from './basket/basket-link.tsx';
import { BasketSheetProvider } from './basket/basket-sheet.tsx';
import { ChatButton } from './chat/chat-button.tsx';
import { occasionPairs } from './occasion/occasion.ts';
import { useOccasion, useShopAddress } from './occasion/use-occasion.ts';
import { type Site, useSite } from './use-site.ts';

/** The frame of every page of the shop and the account: header, footer, messages. */
export async function loader(args: LoaderFunctionArgs): Promise<Site> {
  const { app, language } = visitOf(args);
  const [categories, eventTypes, pages] = await Promise.all([
    app.catalogue.categories(language),
    app.catalogue.eventTypes(language),
    app.pages.menu(language),
  ]);
  return { categories, eventTypes, pages };
}

/** Errors bring their own headers: what is not there is not kept. */
export const headers = ({ errorHeaders }: HeadersArgs) => errorHeaders ?? new Headers();

export const shouldRevalidate = () => false;

export default function SiteRoute() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  // Without the business there is no header to show: the page above says what happened.
  if (!useFactsIfKnown()) return <ErrorPage />;
  return (
    <Frame>
      <div className="page">
        <ErrorPage />
      </div>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <ToastProvider>
      <MeProvider>
        <BasketSheetProvider>
          <SkipLink />
          <ProgressLine />
          <DemoBar />
          <Top />
          <main id="content" tabIndex={-1} className="flex-1">
            {children}
          </main>
          <Bottom />
          <ChatButton />
        </BasketSheetProvider>
      </MeProvider>
    </ToastProvider>
  );
}

/** Nobody should take the demo for a real business. */
function DemoBar() {
  const { t } = useWords();
  const { shop } = useFacts();
  if (!shop.isDemo) return null;
  return (
    <aside aria-label="Demo" className="bg-accent px-4 py-1.5 text-center text-accent-content text-sm">
      {t('site.demo')}
    </aside>
  );
}

function Top() {
  const { t } = useWords();
  const { shop } = useFacts();
  const to = useShopAddress();
  const [params] = useSearchParams();
  const occasion = useOccasion();
  const { language } = useWords();
  return (
    <SiteHeader
      name={shop.name}
      logo={shop.logo}
      home={to('/')}
      nav={[
        { label: t('site.nav.shop'), to: to('/shop') },
        { label: t('site.nav.about'), to: to('/about') },
        { label: t('site.nav.contact'), to: to('/contact') },
      ]}
      search={{
        action: `/${language}/shop`,
        query: params.get('q') ?? '',
        keep: occasionPairs(occasion),
      }}
      account={<AccountLink />}
      basket={<BasketLink />}
    />
  );
}

/** A page of the owner's; a built-in one without a title of its own goes by ours. */
function pageLink(
  { slug, builtIn, title }: MenuItem,
  t: Say,
  to: (path: string) => string,
  lang: (text: Text) => string | undefined,
) {
  if (!builtIn) return { label: title.text, lang: lang(title), to: to(`/pages/${slug}`) };
  const label = title.text || t(`site.nav.${slug as BuiltInPage}`);
  return { label, lang: title.text ? lang(title) : undefined, to: to(`/${slug}`) };
}

function Bottom() {
  const { t, language } = useWords();
  const to = useShopAddress();
  const { categories, eventTypes, pages } = useSite();
  const lang = (text: { lang: string }) => (text.lang === language ? undefined : text.lang);
  return (
    <SiteFooter
      columns={[
        {
          title: t('site.nav.shop'),
          links: categories
            .slice(0, 8)
            .map(({ slug, name }) => ({ label: name.text, lang: lang(name), to: to(`/shop/${slug}`) })),
        },
        {
          title: t('site.nav.celebrations'),
          links: eventTypes
            .slice(0, 8)
            .map(({ slug, name }) => ({ label: name.text, lang: lang(name), to: to(`/for/${slug}`) })),
        },
        {
          title: t('site.nav.help'),
          links: [
            { label: t('site.nav.contact'), to: to('/contact') },
            { label: t('quote.footer'), to: to('/quote') },
            ...pages.map((page) => pageLink(page, t, to, lang)),
          ],
        },
      ]}
    />
  );
}
