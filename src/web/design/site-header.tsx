import { Menu, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchForm, type SearchFormProps } from './search-form.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useWords } from './words.tsx';

type SiteHeaderProps = {
  name: string;
  /** In place of the name. */
  logo: { key: string; width: number; height: number } | null;
  home: string;
  nav: { label: string; to: string }[];
  search: Omit<SearchFormProps, 'className'>;
  account: ReactNode;
  basket: ReactNode;
};

/** The header of the shop and the account; compact, with a menu that needs no script, on a phone. */
export function SiteHeader({ name, logo, home, nav, search, account, basket }: SiteHeaderProps) {
  const { t } = useWords();
  return (
    <>
      <header className="no-print sticky top-0 z-40 border-line bg-base-100/95 backdrop-blur-sm lg:border-b">
        <div className="page flex min-h-16 items-center gap-x-1 py-2 lg:gap-x-3 xl:gap-x-4">
          <PhoneMenu nav={nav} account={account} />
          <Link
            to={home}
            className="display mr-auto whitespace-nowrap px-1 text-2xl text-primary lg:mr-1 lg:text-[1.6rem]"
          >
            {logo ? <Logo logo={logo} name={name} /> : name}
          </Link>
          <nav aria-label={t('site.mainMenu')} className="hidden lg:block">
            <ul className="flex items-center gap-1">
              {nav.map(({ label, to }) => (
                <li key={to} className="max-xl:nth-2:hidden">
                  <NavLink
                    to={to}
                    className="inline-block whitespace-nowrap rounded-field px-3 py-2 font-medium text-[0.9375rem] hover:bg-base-200 aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:decoration-primary aria-[current=page]:underline-offset-8"
                  >
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <SearchForm {...search} className="ml-auto hidden min-w-44 max-w-80 flex-1 lg:block" />
          <LanguageSwitch className="hidden lg:block" />
          <ThemeSwitch className="hidden lg:inline-flex" />
          <div className="hidden lg:block">{account}</div>
          {basket}
        </div>
      </header>
      {/* On a phone the search scrolls away; the way to the basket stays. */}
      <SearchForm {...search} className="no-print page border-line border-b pb-3 lg:hidden" />
    </>
  );
}

/** Drawn for paper, so that in the dark it stands on some. */
function Logo({ logo, name }: { logo: NonNullable<SiteHeaderProps['logo']>; name: string }) {
  return (
    <img
      src={`/media/${logo.key}-320.webp`}
      alt={name}
      width={logo.width}
      height={logo.height}
      className="h-10 w-auto max-w-44 rounded-field object-contain dark:bg-[#fefbf7] dark:p-1"
    />
  );
}

function PhoneMenu({ nav, account }: Pick<SiteHeaderProps, 'nav' | 'account'>) {
  const { t } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => menu.current?.removeAttribute('open'), [key]);
  const close = () => menu.current?.removeAttribute('open');
  return (
    <details
      ref={menu}
      className="group -ml-2.5 lg:hidden"
      onKeyDown={({ key: pressed }) => {
        if (pressed !== 'Escape' || !menu.current?.open) return;
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      // Who tabs on past the last link is no longer in the menu; it would cover where they are.
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary className="press press-bare press-icon" aria-label={t('site.menu')}>
        <Menu aria-hidden size={22} className="group-open:hidden" />
        <X aria-hidden size={22} className="hidden group-open:block" />
      </summary>
      <div className="absolute inset-x-0 top-full border-line border-b bg-base-100 shadow-lift">
        <nav aria-label={t('site.mainMenu')} className="page py-3">
          <ul className="grid">
            {nav.map(({ label, to }) => (
              <li key={to} className="border-line border-b last:border-0">
                <NavLink to={to} className="block py-3 font-medium text-lg">
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="page flex flex-wrap items-center justify-between gap-2 border-line border-t py-3">
          {account}
          <span className="flex items-center">
            <LanguageSwitch />
            <ThemeSwitch />
          </span>
        </div>
      </div>
    </details>
  );
}
