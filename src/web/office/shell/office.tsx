import '../office.css';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { useFactsIfKnown } from '../../design/facts.tsx';
import { ProgressLine } from '../../design/progress-line.tsx';
import { SkipLink } from '../../design/skip-link.tsx';
import { ToastProvider } from '../../design/toast.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { ErrorPage } from '../../entry/error-page.tsx';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';
import { StepsProvider } from '../steps/steps-provider.tsx';
import { Flash } from './flash.tsx';
import { PhoneTop, TabBar } from './phone-nav.tsx';
import { SideNav } from './side-nav.tsx';
import { type Office, useOffice, useOfficeIfKnown } from './use-office.ts';

export async function loader(args: LoaderFunctionArgs): Promise<Office> {
  const { app, by, language } = await officeVisit(args);
  const [unread, types] = await Promise.all([
    app.notifications.unreadCount(by),
    app.catalogue.eventTypes(language),
  ]);
  return {
    me: { accountId: by.accountId, name: by.name, role: by.role },
    unread,
    eventNames: Object.fromEntries(types.map(({ slug, name }) => [slug, name])),
  };
}

export const headers = () => personal;

export default function OfficeRoute() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

/** Who does not work here sees no frame either: for them there is no office. */
export function ErrorBoundary() {
  const known = useOfficeIfKnown();
  const facts = useFactsIfKnown();
  if (known && facts) {
    return (
      <Shell>
        <ErrorPage />
      </Shell>
    );
  }
  return (
    <main id="content" className="page flex-1">
      <ErrorPage />
    </main>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const { me } = useOffice();
  // News for this person: the count of the bell is read again.
  useRoom(`account:${me.accountId}`, useRefreshSoon());
  return (
    <div className="office flex min-h-dvh flex-1 flex-col bg-base-200 lg:flex-row">
      <ToastProvider>
        <StepsProvider>
          <SkipLink />
          <ProgressLine />
          <SideNav />
          <PhoneTop />
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 px-4 pt-5 pb-28 sm:px-6 lg:px-8 lg:pt-8 lg:pb-14"
          >
            <div className="mx-auto max-w-[86rem]">
              <Flash />
              {children}
            </div>
          </main>
          <TabBar />
        </StepsProvider>
      </ToastProvider>
    </div>
  );
}
