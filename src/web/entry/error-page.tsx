import { CloudOff, Compass } from 'lucide-react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useWords } from '../design/words.tsx';

/** What a person sees when a page is not there, or when we failed. */
export function ErrorPage() {
  const error = useRouteError();
  const { t, language } = useWords();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = t(missing ? 'site.lost.title' : 'site.failed.title');
  return (
    <>
      <PageHead title={title} hidden />
      <EmptyState
        level={1}
        title={title}
        icon={missing ? <Compass size={28} /> : <CloudOff size={28} />}
        actions={
          <>
            <LinkButton to={`/${language}`} reloadDocument={!missing}>
              {t('site.toHome')}
            </LinkButton>
            <LinkButton look="quiet" to={`/${language}/shop`} reloadDocument={!missing}>
              {t('site.toShop')}
            </LinkButton>
          </>
        }
      >
        <p>{t(missing ? 'site.lost.text' : 'site.failed.text')}</p>
        {!missing && (
          <p className="mt-2 text-sm" suppressHydrationWarning>
            {t('site.failed.hint', { at: new Date().toISOString().slice(0, 19) })}
          </p>
        )}
      </EmptyState>
    </>
  );
}
