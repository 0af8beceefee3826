import { LogOut } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, Outlet, useLoaderData, useLocation } from 'react-router';
import { useWords } from '../design/words.tsx';
import { personal, signedIn } from '../entry/signed-in.ts';
import { SaidNote } from './said-note.tsx';

/** The frame of a person's own pages. */
export async function loader(args: LoaderFunctionArgs) {
  const { by } = await signedIn(args);
  return { name: by.name };
}

export const headers = () => personal;

export default function Account() {
  const { name } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { pathname } = useLocation();
  // One order stands among the orders: all that is neither of the others.
  const inside = (['profile', 'addresses', 'keys', 'privacy', 'quotes'] as const).find((tab) =>
    pathname.includes(`/account/${tab}`),
  );
  const tabs = [
    { to: `/${language}/account`, label: t('account.tabs.orders'), current: inside === undefined },
    { to: `/${language}/account/quotes`, label: t('quote.own.tab'), current: inside === 'quotes' },
    // Planned beside the shop, in a frame of its own.
    { to: `/${language}/planner`, label: t('account.tabs.events'), current: false },
    {
      to: `/${language}/account/addresses`,
      label: t('profile.tabs.addresses'),
      current: inside === 'addresses',
    },
    { to: `/${language}/account/profile`, label: t('account.tabs.profile'), current: inside === 'profile' },
    { to: `/${language}/account/keys`, label: t('profile.tabs.keys'), current: inside === 'keys' },
    { to: `/${language}/account/privacy`, label: t('ownData.tab'), current: inside === 'privacy' },
  ];
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="display text-3xl sm:text-4xl">
          {t('account.hello', { name: name.split(' ')[0] ?? name })}
        </p>
        <Form method="post" action={`/${language}/sign-out`} reloadDocument>
          <button type="submit" className="press press-quiet press-small">
            <LogOut aria-hidden size={17} />
            {t('account.signOut')}
          </button>
        </Form>
      </div>
      <nav aria-label={t('account.sections')} className="mt-5 mb-8 border-line border-b">
        <ul className="-mb-px flex gap-5 overflow-x-auto sm:gap-6">
          {tabs.map(({ to, label, current }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={current ? 'page' : undefined}
                className="inline-block whitespace-nowrap border-transparent border-b-2 py-3 font-medium text-quiet hover:text-base-content aria-[current=page]:border-primary aria-[current=page]:text-base-content"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SaidNote />
      <Outlet />
    </div>
  );
}
