import { Form, useSubmit } from 'react-router';
import { type PapersQuery, paperKinds } from '#modules/shop/papers/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { papersAddress } from './papers-query.ts';

const sorts = ['newest', 'oldest', 'amount'] as const;

/** Kind, search, period and order: all of it in the address. */
export function PaperTools({ query }: { query: PapersQuery }) {
  const { t, language } = useWords();
  const submit = useSubmit();
  const list = `/${language}/office/papers`;
  const { kind, page: _, ...others } = query;
  const views = [
    { to: papersAddress(language, others), label: t('officePapers.views.all'), current: !kind },
    ...paperKinds.map((one) => ({
      to: papersAddress(language, { ...others, kind: one }),
      label: t(`officePapers.views.${one}`),
      current: kind === one,
    })),
  ];
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form
        role="search"
        key={JSON.stringify(query)}
        action={list}
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
          void submit(new URLSearchParams(filled as [string, string][]), { action: list });
        }}
      >
        {kind && <input type="hidden" name="kind" value={kind} />}
        <SearchBox
          q={query.q}
          label={t('officePapers.search')}
          hint={t('officePapers.searchHint')}
          className="flex-1 basis-64"
        />
        <Field
          type="date"
          name="from"
          label={t('officePapers.from')}
          defaultValue={query.from ?? ''}
          className="w-40"
        />
        <Field
          type="date"
          name="until"
          label={t('officePapers.until')}
          defaultValue={query.until ?? ''}
          className="w-40"
        />
        <Field
          as="select"
          name="sort"
          label={t('officePapers.sort')}
          defaultValue={query.sort ?? 'newest'}
          className="w-44"
        >
          {sorts.map((name) => (
            <option key={name} value={name}>
              {t(`officePapers.sorts.${name}`)}
            </option>
          ))}
        </Field>
        <Button type="submit" look="quiet">
          {t('officePapers.apply')}
        </Button>
      </Form>
    </div>
  );
}
