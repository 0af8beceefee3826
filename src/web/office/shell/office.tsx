import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { useFactsIfKnown } from '../../design/facts.tsx';
import { SavedViewsProvider } from '../../design/list/saved-views.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { Workplace } from '../../design/workplace/workplace.tsx';
import { ErrorPage } from '../../entry/error-page.tsx';
import { personal } from '../../entry/signed-in.ts';
import { Bell } from '../bell/bell.tsx';
import { officeVisit } from '../office-visit.ts';
import { StepsProvider } from '../steps/steps-provider.tsx';
import { Flash } from './flash.tsx';
import { useNavLinks } from './nav-links.ts';
import { type Office, useOffice, useOfficeIfKnown } from './use-office.ts';

export async function loader(args: LoaderFunctionArgs): Promise<Office> {
  const { app, by, language } = await officeVisit(args);
  const [unread, waiting, types, views] = await Promise.all([
    app.notifications.unreadCount(by),
    app.chat.desk.waiting(by),
    app.catalogue.eventTypes(language),
    app.views.mine(by),
  ]);
  return {
    me: { accountId: by.accountId, name: by.name, role: by.role },
    unread,
    waiting,
    views,
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
  const { me, views } = useOffice();
  const { language } = useWords();
  const links = useNavLinks();
  // News for this person: the count of the bell is read again.
  const refresh = useRefreshSoon();
  useRoom(`account:${me.accountId}`, refresh);
  // Wherever they are in the office, they see that somebody waits.
  useRoom('office:waiting', refresh);
  return (
    <Workplace home={`/${language}/office`} links={links} name={me.name} bell={<Bell />}>
      <StepsProvider>
        <Flash />
        <SavedViewsProvider views={views}>{children}</SavedViewsProvider>
      </StepsProvider>
    </Workplace>
  );
}
