import { ArrowDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-router';
import type { KeepingList, KeepingQuery, KeepingRow, KeptGroup } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { useWords } from '../../../design/words.tsx';
import { ChangeFields } from '../change/change-fields.tsx';
import { queryPairs } from './query.ts';

type SelectionProps = {
  query: KeepingQuery;
  list: KeepingList;
  categories: KeptGroup[];
  mayKeep: boolean;
  children: (tick: (row: KeepingRow) => ReactNode) => ReactNode;
};

/**
 * Ticks beside the rows, and below them what to do with what is ticked. A form that asks: it leads to a page that shows
 * what would change, with the selection in its address.
 */
export function SelectionForm({ query, list, categories, mayKeep, children }: SelectionProps) {
  const { t, language } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const shownIds = list.rows.map(({ id }) => id);
  const onPage = shownIds.filter((id) => ticked.has(id)).length;
  const wholePage = onPage === shownIds.length;
  const tick = (row: KeepingRow) => (
    <label className="relative z-10 grid min-h-11 min-w-6 cursor-pointer place-items-center">
      <span className="sr-only">{t('catalogue.tick', { name: pickText(row.names, language).text })}</span>
      <input
        type="checkbox"
        name="ids"
        value={row.id}
        className="tick"
        checked={all || ticked.has(row.id)}
        disabled={all}
        onChange={({ currentTarget: { checked } }) =>
          setTicked((before) => {
            const next = new Set(before);
            if (checked) next.add(row.id);
            else next.delete(row.id);
            return next;
          })
        }
      />
    </label>
  );
  const count = all ? list.total : onPage;
  return (
    <Form action={`/${language}/office/catalogue/change`} className="grid gap-3">
      {queryPairs(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="needs-js flex flex-wrap items-center gap-x-4 gap-y-1 px-4">
        <label className="flex min-h-9 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            className="tick"
            checked={all || wholePage}
            onChange={({ currentTarget: { checked } }) => {
              setAll(false);
              setTicked(new Set(checked ? shownIds : []));
            }}
          />
          {t('catalogue.tickPage')}
        </label>
        {list.total > shownIds.length && (
          <label className="flex min-h-9 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="all"
              value="1"
              className="tick"
              checked={all}
              onChange={({ currentTarget: { checked } }) => setAll(checked)}
            />
            {t('catalogue.tickAll', { count: list.total })}
          </label>
        )}
      </div>
      {children(tick)}
      {count > 0 && (
        <a
          href="#change-many"
          className="press press-dark press-small sticky bottom-20 z-20 justify-self-center shadow-lift lg:hidden"
        >
          <ArrowDown aria-hidden size={16} />
          {t('catalogue.ticked', { count })}
        </a>
      )}
      <fieldset
        id="change-many"
        className={`panel grid min-w-0 scroll-mt-20 gap-3 p-4 ${count > 0 ? 'lg:sticky lg:bottom-4 lg:z-20 lg:shadow-lift' : ''}`}
      >
        <legend className="sr-only">{t('catalogue.change.title')}</legend>
        <p className="font-medium" role="status">
          {count > 0 ? t('catalogue.ticked', { count }) : t('catalogue.tickFirst')}
        </p>
        <ChangeFields categories={categories} mayKeep={mayKeep} />
        <Button type="submit" look="dark" size="small" className="justify-self-start">
          {t('catalogue.change.look')}
        </Button>
      </fieldset>
    </Form>
  );
}
