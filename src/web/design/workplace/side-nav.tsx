import { Link, NavLink } from 'react-router';
import { useFacts } from '../facts.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { ThemeSwitch } from '../theme-switch.tsx';
import { useWords } from '../words.tsx';
import { CountBeside } from './count-beside.tsx';
import { SignOut, ViewShop } from './leave-links.tsx';
import type { WorkplaceProps } from './workplace-links.ts';

/** The menu at a desk. */
export function SideNav({ home, links, name, bell }: WorkplaceProps) {
  const { t } = useWords();
  const { shop } = useFacts();
  return (
    <header className="no-print sticky top-0 hidden h-dvh w-58 flex-none flex-col overflow-y-auto border-line border-r bg-base-100 p-4 lg:flex">
      <div className="mb-5 flex items-center justify-between gap-2 pl-3">
        <Link to={home} className="display min-w-0 break-words text-[1.2rem] text-primary leading-tight">
          {shop.name}
        </Link>
        {bell}
      </div>
      <nav aria-label={t('office.menu')}>
        <ul className="grid gap-1">
          {links
            .filter(({ thumbOnly }) => !thumbOnly)
            .map(({ to, label, icon: Icon, end, count }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  end={end ?? false}
                  className="flex min-h-10 items-center gap-3 rounded-field px-3 font-medium text-[0.9375rem] hover:bg-base-200 aria-[current=page]:bg-neutral aria-[current=page]:text-neutral-content"
                >
                  <Icon aria-hidden size={18} />
                  {label}
                  <CountBeside count={count} />
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <div className="mt-auto grid gap-1 border-line border-t pt-4">
        <p className="px-3 pb-1 font-medium text-[0.9375rem]">{name}</p>
        <ViewShop />
        <SignOut />
        <div className="mt-1 flex items-center justify-between">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
