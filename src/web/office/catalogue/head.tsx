import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type HeadProps = {
  title: ReactNode;
  back: string;
  backLabel: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page below the list: the way back, its name, and what can be done. */
export function Head({ title, back, backLabel, children, actions }: HeadProps) {
  return (
    <header className="mb-5">
      <Link to={back} className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm">
        <ArrowLeft aria-hidden size={15} />
        {backLabel}
      </Link>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="break-words text-[1.9rem] leading-tight sm:text-4xl">{title}</h1>
          {children}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
