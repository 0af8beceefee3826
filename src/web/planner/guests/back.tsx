import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way back, and the title of a page about guests. */
export function Back({ to, label, title }: { to: string; label: ReactNode; title: ReactNode }) {
  return (
    <header className="mb-5">
      <Link to={to} className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm">
        <ArrowLeft aria-hidden size={15} />
        {label}
      </Link>
      <h2 className="mt-1 text-2xl [overflow-wrap:anywhere]">{title}</h2>
    </header>
  );
}
