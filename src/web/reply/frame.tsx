import '../words/learn-invited.client.ts';
import { MailQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Outlet, useRouteError } from 'react-router';
import { EmptyState } from '../design/empty-state.tsx';
import { useFactsIfKnown } from '../design/facts.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { PageHead } from '../design/page-head.tsx';
import { ProgressLine } from '../design/progress-line.tsx';
import { SkipLink } from '../design/skip-link.tsx';
import { ThemeSwitch } from '../design/theme-switch.tsx';
import { useWords } from '../design/words.tsx';
import { ErrorPage } from '../entry/error-page.tsx';
import { secret } from './secret.ts';

export const headers = () => secret;

/** The frame of what guests see: an invitation is the host's, so that the shop keeps to a line at the foot. */
export default function ReplyFrame() {
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
  const said = status === 404 ? 'wrongLink' : 'tooMany';
  return (
    <Frame>
      <PageHead title={t(`reply.${said}.title`)} hidden />
      <EmptyState level={1} icon={<MailQuestion size={28} />} title={t(`reply.${said}.title`)}>
        {t(`reply.${said}.text`)}
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
      <header className="mx-auto flex w-full max-w-2xl items-center justify-end gap-1 px-4 pt-3">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-2xl flex-1 px-4 pt-2 pb-14">
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
