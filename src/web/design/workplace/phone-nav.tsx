import { Menu, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Count } from '../count.tsx';
import { useFacts } from '../facts.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { ThemeSwitch } from '../theme-switch.tsx';
import { useWords } from '../words.tsx';
import { CountBeside } from './count-beside.tsx';
import { SignOut, ViewShop } from './leave-links.tsx';
import type { WorkplaceProps } from './workplace-links.ts';

/** On a phone: the name of the business, and what is seldom needed behind one button. */
export function PhoneTop({ home, links, name }: WorkplaceProps) {
  const { t } = useWords();
  const { shop } = useFacts();
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => menu.current?.removeAttribute('open'), [key]);
  return (
    <header className="no-print sticky top-0 z-30 flex min-h-14 items-center justify-between border-line border-b bg-base-100 px-4 lg:hidden">
      <Link to={home} className="display text-[1.4rem] text-primary">
        {shop.name}
      </Link>
      <details ref={menu} className="group -mr-2.5">
        <summary className="press press-bare press-icon" aria-label={t('office.more')}>
          <Menu aria-hidden size={22} className="group-open:hidden" />
          <X aria-hidden size={22} className="hidden group-open:block" />
        </summary>
        <div className="absolute inset-x-0 top-full grid gap-1 border-line border-b bg-base-100 p-4 shadow-lift">
          <p className="px-3 font-medium">{name}</p>
          {links
            .filter(({ seldom }) => seldom)
            .map(({ to, label, icon: Icon, count }) => (
              <NavLink
                key={to}
                to={to}
                className="flex min-h-10 items-center gap-3 rounded-field px-3 text-[0.9375rem] hover:bg-base-200 aria-[current=page]:text-primary"
              >
                <Icon aria-hidden size={18} />
                {label}
                <CountBeside count={count} />
              </NavLink>
            ))}
          <ViewShop />
          <SignOut />
          <div className="flex items-center justify-between">
            <LanguageSwitch full />
            <ThemeSwitch />
          </div>
        </div>
      </details>
    </header>
  );
}

/** The rooms of the workplace, where a thumb reaches them. */
export function TabBar({ links }: WorkplaceProps) {
  const { t } = useWords();
  const near = links.filter(({ seldom }) => !seldom);
  return (
    <nav
      aria-label={t('office.menu')}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-line border-t bg-base-100 pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {near.map(({ to, label, icon: Icon, end, count }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? false}
              className="grid min-h-15 place-content-center justify-items-center gap-0.5 px-0.5 font-medium text-[0.6875rem] text-quiet min-[24rem]:text-xs aria-[current=page]:text-primary"
            >
              <span className="relative">
                <Icon aria-hidden size={21} />
                {count !== undefined && <Count unread={count} />}
              </span>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
