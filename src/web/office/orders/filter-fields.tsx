import { Form, useSubmit } from 'react-router';
import { fulfilmentStates, type OfficeQuery, paymentStates } from '#modules/shop/orders/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';

const methods = ['delivery', 'pick-up', 'on-site'] as const;

/** Every filter of the list, as one form whose answer is an address. */
export function FilterFields({ query }: { query: OfficeQuery }) {
  const { t, language } = useWords();
  const submit = useSubmit();
  const list = `/${language}/office/orders`;
  return (
    <Form
      action={list}
      key={JSON.stringify(query)}
      className="panel mt-3 grid gap-6 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const filled = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
        void submit(new URLSearchParams(filled as [string, string][]), { action: list });
      }}
    >
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.sort && <input type="hidden" name="sort" value={query.sort} />}
      <ChoiceGroup legend={t('office.list.state')} className="grid gap-x-5 sm:grid-cols-3 xl:grid-cols-6">
        {fulfilmentStates.map((state) => (
          <Tick
            key={state}
            name="state"
            value={state}
            defaultChecked={query.state?.includes(state)}
            label={t(`office.state.${state}`)}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={t('office.list.payment')} className="grid gap-x-5 sm:grid-cols-3 xl:grid-cols-6">
        {paymentStates.map((state) => (
          <Tick
            key={state}
            name="payment"
            value={state}
            defaultChecked={query.payment?.includes(state)}
            label={t(`office.payment.${state}`)}
          />
        ))}
      </ChoiceGroup>
      <div className="grid items-end gap-4 sm:grid-cols-3 xl:grid-cols-[repeat(3,minmax(0,14rem))_auto]">
        <Field as="select" name="method" label={t('office.list.method')} defaultValue={query.method ?? ''}>
          <option value="">{t('office.list.anyMethod')}</option>
          {methods.map((method) => (
            <option key={method} value={method}>
              {t(`office.method.${method}`)}
            </option>
          ))}
        </Field>
        <Field type="date" name="from" label={t('office.list.from')} defaultValue={query.from ?? ''} />
        <Field type="date" name="until" label={t('office.list.until')} defaultValue={query.until ?? ''} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('office.list.apply')}</Button>
          <LinkButton look="bare" to={list}>
            {t('office.list.clear')}
          </LinkButton>
        </div>
      </div>
    </Form>
  );
}
