import { Building2, CalendarHeart, FileStack, LayoutDashboard, Store, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, Outlet, useRouteLoaderData } from 'react-router';
import type { SavedView } from '#modules/people/views/contract';
import { useFactsIfKnown } from '../../design/facts.tsx';
import { SavedViewsProvider } from '../../design/list/saved-views.tsx';
import { useWords } from '../../design/words.tsx';
import { Workplace } from '../../design/workplace/workplace.tsx';
import type { WorkplaceLink } from '../../design/workplace/workplace-links.ts';
import { ErrorPage } from '../../entry/error-page.tsx';
import { personal, signedIn, worksHere } from '../../entry/signed-in.ts';

type Planner = { name: string; staff: boolean; views: SavedView[] };

export async function loader(args: LoaderFunctionArgs): Promise<Planner> {
  const { app, by } = await signedIn(args);
  return { name: by.name, staff: worksHere(by.role), views: await app.views.mine(by) };
}

export const headers = () => personal;

export default function PlannerRoute() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const known = useRouteLoaderData<Planner>('planner');
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
  const { t, language } = useWords();
  const { name, staff, views } = useRouteLoaderData<Planner>('planner') as Planner;
  const home = `/${language}/planner`;
  const links: WorkplaceLink[] = [
    { to: home, label: t('life.dashboard.nav'), icon: LayoutDashboard, end: true },
    { to: `${home}/events`, label: t('planner.nav.events'), icon: CalendarHeart },
    { to: `${home}/templates`, label: t('templates.nav'), icon: FileStack, seldom: true },
    { to: `${home}/workspaces`, label: t('life.workspace.many'), icon: Building2, seldom: true },
    { to: `/${language}/account`, label: t('planner.nav.account'), icon: UserRound },
    ...(staff ? [{ to: `/${language}/office`, label: t('planner.nav.office'), icon: Store }] : []),
  ];
  return (
    <Workplace home={home} links={links} name={name}>
      <SavedViewsProvider views={views}>{children}</SavedViewsProvider>
    </Workplace>
  );
}
