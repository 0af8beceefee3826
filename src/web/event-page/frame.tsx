import '../words/learn-invited.client.ts';
import { MailQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { type HeadersArgs, isRouteErrorResponse, Outlet, useRouteError } from 'react-router';
import { EmptyState } from '../design/empty-state.tsx';
import { useFactsIfKnown } from '../design/facts.tsx';
import { PageHead } from '../design/page-head.tsx';
import { ProgressLine } from '../design/progress-line.tsx';
import { SkipLink } from '../design/skip-link.tsx';
import { useWords } from '../design/words.tsx';
import { ErrorPage } from '../entry/error-page.tsx';

/** Errors bring their own headers: what is not there is not kept. */
export const headers = ({ errorHeaders }: HeadersArgs) => errorHeaders ?? new Headers();

/** The frame of an event's page: it is the host's, so that the shop keeps to a line at the foot. */
export default function EventPageFrame() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const { t } = useWords();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 404 && status !== 429)
    return (
      <Frame>
        <ErrorPage />
      </Frame>
    );
  const said = status === 404 ? 'nowhere' : 'tooMany';
  return (
    <Frame>
      <PageHead title={t(`eventpage.${said}.title`)} hidden />
      <EmptyState level={1} icon={<MailQuestion size={28} />} title={t(`eventpage.${said}.title`)}>
        {t(`eventpage.${said}.text`)}
      </EmptyState>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const shop = useFactsIfKnown()?.shop;
  return (
    <>
      <SkipLink />
      <ProgressLine />
      <main id="content" tabIndex={-1} className="flex-1">
        {children}
      </main>
      {shop && (
        <footer className="mx-auto w-full max-w-2xl px-4 pb-8 text-center text-quiet text-sm">
          <a className="link inline-block py-1" href={`/${language}`}>
            {shop.name}
          </a>
        </footer>
      )}
    </>
  );
}
