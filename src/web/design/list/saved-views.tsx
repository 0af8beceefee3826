import { BookmarkPlus, X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import { plainSearch, type SavedView } from '#modules/people/views/contract';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { useWords } from '../words.tsx';

const ViewsContext = createContext<readonly SavedView[]>([]);

/** What this person saved; around all lists of a workplace. */
export function SavedViewsProvider({
  views,
  children,
}: {
  views: readonly SavedView[];
  children: ReactNode;
}) {
  return <ViewsContext value={views}>{children}</ViewsContext>;
}

/** The list of this page as it is asked now, and the views of it that this person saved. `of` names a list beside which something is open. */
export function useSavedViews(of?: string) {
  const { pathname, search } = useLocation();
  const place = of ?? pathname.replace(/^\/[a-z]{2}\//, '').replace(/\/+$/, '');
  const views = useContext(ViewsContext).filter((view) => view.place === place);
  const now = plainSearch(search);
  return { place, now, views, current: views.find((view) => view.search === now) };
}

/** A saved view among the ready-made ones. */
export function SavedViewLink({ view, current }: { view: SavedView; current: boolean }) {
  const { language } = useWords();
  return (
    <Link
      to={`/${language}/${view.place}${view.search ? `?${view.search}` : ''}`}
      aria-current={current ? 'page' : undefined}
      className={`press press-small whitespace-nowrap ${current ? 'press-dark' : 'press-quiet'}`}
    >
      {view.name}
    </Link>
  );
}

/** Saves what is asked now under a name, or takes away the saved view that is open. Nothing to save, nothing to press. */
export function SaveView({ of }: { of?: string | undefined }) {
  const { t, language } = useWords();
  const { place, now, current } = useSavedViews(of);
  const box = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view closes the form of this one
  useEffect(() => box.current?.removeAttribute('open'), [now, current]);
  const action = `/${language}/views`;
  const hidden = (
    <>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="search" value={now} />
    </>
  );
  if (current)
    return (
      <Form method="post" action={action}>
        {hidden}
        <input type="hidden" name="remove" value={current.id} />
        <Button type="submit" look="bare" size="small">
          <X aria-hidden size={15} />
          {t('office.list.forgetView', { name: current.name })}
        </Button>
      </Form>
    );
  if (now === '') return null;
  return (
    <details ref={box} className="relative">
      <summary className="press press-bare press-small whitespace-nowrap">
        <BookmarkPlus aria-hidden size={16} />
        {t('office.list.saveView')}
      </summary>
      <Form
        method="post"
        action={action}
        className="panel absolute z-20 mt-1 grid w-64 gap-3 p-4 shadow-lift"
      >
        {hidden}
        <Field name="name" label={t('office.list.viewName')} maxLength={40} required />
        <Button type="submit" size="small">
          {t('office.list.keepView')}
        </Button>
      </Form>
    </details>
  );
}
