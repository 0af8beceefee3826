import { Search } from 'lucide-react';

type SearchBoxProps = { q: string | undefined; label: string; hint: string; className?: string };

/** The field in which a list is searched; another search from elsewhere, such as a link, is written into it. */
export function SearchBox({ q = '', label, hint, className = 'flex-1' }: SearchBoxProps) {
  return (
    <div className={`relative min-w-0 ${className}`}>
      <Search aria-hidden size={18} className="-translate-y-1/2 absolute top-1/2 left-3.5 text-quiet" />
      <input
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={80}
        aria-label={label}
        placeholder={hint}
        className="control pl-10"
      />
    </div>
  );
}
