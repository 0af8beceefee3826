import frauncesFile from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url';
import interFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { type ReactNode, useEffect } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from 'react-router';
import { type Facts, FactsProvider } from '../design/facts.tsx';
import faviconFile from '../design/favicon.svg?url';
import { useNonce } from '../design/nonce.tsx';
import { themeScript } from '../design/theme-switch.tsx';
import { useWords } from '../design/words.tsx';
import { visitContext } from './app.ts';
import { ErrorPage } from './error-page.tsx';
import { startLate } from './late-scripts.ts';
import '../design/theme.css';

export const links = () => [
  { rel: 'preload', href: interFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const },
  { rel: 'preload', href: frauncesFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const },
  { rel: 'icon', href: faviconFile, type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

/** The business, the same for everybody: nothing about the person may stand in a page's data. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Facts> {
  const { app, publicUrl } = context.get(visitContext);
  return { shop: await app.settings.shop(), publicUrl };
}

export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const nonce = useNonce();
  const facts = useRouteLoaderData<Facts>('root');
  useHydratedMark();
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#211816" media="(prefers-color-scheme: dark)" />
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
        <Meta />
        <Links nonce={nonce} />
        {facts?.shop.lookVersion != null && (
          <link rel="stylesheet" href={`/theme.css?v=${facts.shop.lookVersion}`} />
        )}
      </head>
      <body className="flex flex-col">
        <FactsProvider facts={facts}>{children}</FactsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
          dangerouslySetInnerHTML={{ __html: startLate }}
        />
      </body>
    </html>
  );
}

/** For those who test pages: from here on the script answers, not the form alone. */
function useHydratedMark() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main id="content" className="page flex-1">
      <ErrorPage />
    </main>
  );
}
