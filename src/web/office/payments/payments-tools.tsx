import { Form } from 'react-router';
import { type PaymentsQuery, paymentKinds } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { paymentsAddress } from './payments-query.ts';

type PaymentsToolsProps = { query: PaymentsQuery; providers: string[] };

/** Which payments, the search, the days and the order: all of it in the address. */
export function PaymentsTools({ query, providers }: PaymentsToolsProps) {
  const { t, language } = useWords();
  const views = [undefined, ...paymentKinds].map((kind) => ({
    to: paymentsAddress(language, { ...query, kind, page: undefined }),
    label: t(`payments.kinds.${kind ?? 'all'}`),
    current: query.kind === kind,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks many views={views} />
      <Form
        role="search"
        action={`/${language}/office/payments`}
        className="grid grid-cols-2 items-end gap-2 xl:grid-cols-[repeat(4,minmax(0,1fr))_auto] 2xl:grid-cols-[minmax(0,1fr)_10rem_10rem_11rem_11rem_auto]"
      >
        {query.kind && <input type="hidden" name="kind" value={query.kind} />}
        <SearchBox
          q={query.q}
          label={t('payments.search')}
          hint={t('payments.searchHint')}
          className="col-span-2 xl:col-span-full 2xl:col-span-1"
        />
        <Field name="from" type="date" label={t('payments.from')} defaultValue={query.from ?? ''} />
        <Field name="until" type="date" label={t('payments.until')} defaultValue={query.until ?? ''} />
        <select
          key={`provider ${query.provider ?? ''}`}
          name="provider"
          aria-label={t('payments.provider')}
          defaultValue={query.provider ?? ''}
          className="control"
        >
          <option value="">{t('payments.everyProvider')}</option>
          {providers.map((provider) => (
            <option key={provider} value={provider}>
              {provider === 'by-hand' ? t('payments.byHand') : provider}
            </option>
          ))}
        </select>
        <select
          key={`sort ${query.sort ?? ''}`}
          name="sort"
          aria-label={t('payments.sort')}
          defaultValue={query.sort ?? 'newest'}
          className="control"
        >
          {(['newest', 'oldest', 'amount'] as const).map((sort) => (
            <option key={sort} value={sort}>
              {t(`payments.sorts.${sort}`)}
            </option>
          ))}
        </select>
        <Button type="submit" look="quiet" className="max-xl:col-span-2">
          {t('office.list.searchAction')}
        </Button>
      </Form>
    </div>
  );
}
