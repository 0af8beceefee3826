import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Form, Link, useNavigate } from 'react-router';
import { Money } from './money.tsx';
import { Said } from './said.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { useWords } from './words.tsx';

export type SearchFormProps = {
  action: string;
  query: string;
  /** What the address says beside the search, and goes on saying. */
  keep: [name: string, value: string][];
  className?: string;
};

/**
 * The search of the shop. With scripts it suggests while somebody types (WAI-ARIA's combobox: arrows choose, Enter goes
 * there, Escape closes); without, Enter searches, as it does while nothing is chosen.
 */
export function SearchForm({ action, query, keep, className }: SearchFormProps) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const list = useId();
  const [typed, type] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState(-1);
  const { categories = [], products = [] } = useSuggestions(language, typed) ?? {};
  const occasion = keep.length > 0 ? `?${new URLSearchParams(keep)}` : '';
  const options = [
    ...categories.map(({ slug, name }) => ({
      to: `/${language}/shop/${slug}${occasion}`,
      name,
      product: undefined,
    })),
    ...products.map((product) => ({
      to: `/${language}/p/${product.slug}${occasion}`,
      name: product.name,
      product,
    })),
  ];
  const shown = open && options.length > 0;
  const close = () => {
    setOpen(false);
    choose(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown) {
      // The browser would empty the field as well.
      event.preventDefault();
      close();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are: nothing chosen, which is where typing goes on.
      const places = options.length + 1;
      choose((now) => ((now + 1 + step + places) % places) - 1);
    }
    if (event.key === 'Enter') {
      const goal = shown ? options[chosen] : undefined;
      if (goal) {
        event.preventDefault();
        void navigate(goal.to);
      }
      close();
    }
  };
  return (
    <Form
      role="search"
      action={action}
      className={className}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="relative">
        <Search aria-hidden size={18} className="-translate-y-1/2 absolute top-1/2 left-3.5 text-quiet" />
        <input
          // A new search starts from what the address says.
          key={query}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={80}
          aria-label={t('site.search')}
          placeholder={t('site.searchHint')}
          className="control pl-10"
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown && chosen >= 0 ? `${list}-${chosen}` : undefined}
          onChange={(event) => {
            type(event.currentTarget.value);
            setOpen(true);
            choose(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={list}
          role="listbox"
          aria-label={t('site.suggestions')}
          hidden={!shown}
          className="absolute inset-x-0 top-full z-50 mt-1 overflow-hidden rounded-box border border-line bg-base-100 py-1 shadow-lift lg:min-w-80"
        >
          {options.map(({ to, name, product }, at) => (
            <Link
              key={to}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === chosen}
              tabIndex={-1}
              to={to}
              onClick={close}
              className="flex min-h-11 items-center gap-3 px-3 py-1.5 hover:bg-base-200 aria-selected:bg-base-200"
            >
              {product?.picture ? (
                <img
                  src={`/media/${product.picture}-320.webp`}
                  alt=""
                  width={40}
                  height={40}
                  className="size-10 flex-none rounded-field bg-base-300 object-cover"
                />
              ) : (
                <span className="grid size-10 flex-none place-items-center text-quiet">
                  <Search aria-hidden size={17} />
                </span>
              )}
              <span className="min-w-0 flex-1 leading-snug">
                <Said of={name} />
              </span>
              {product && <Money minor={product.fromMinor} className="flex-none text-quiet text-sm" />}
            </Link>
          ))}
        </div>
        <p role="status" className="sr-only">
          {shown && t('site.suggested', { count: options.length })}
        </p>
      </div>
    </Form>
  );
}
