import { Form } from 'react-router';
import type { OfficeList, OfficeQuery } from '#modules/shop/orders/contract';
import { Button } from '../../../design/button.tsx';
import { useHydrated } from '../../../design/use-hydrated.ts';
import { useWords } from '../../../design/words.tsx';
import { queryPairs } from '../order-query.ts';
import { BULK_FORM, quickSteps, type Ticks } from './use-ticks.ts';

type BulkProps = { list: OfficeList; query: OfficeQuery; ticks: Ticks };

/** Ticks the page, or everything that matches. */
export function TickMany({ list, ticks }: Omit<BulkProps, 'query'>) {
  const { t } = useWords();
  return (
    <div className="needs-js mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 px-5">
      <label className="flex min-h-9 cursor-pointer items-center gap-3 text-[0.9375rem]">
        <input
          type="checkbox"
          className="tick"
          checked={ticks.page}
          onChange={({ currentTarget: { checked } }) => ticks.tickPage(checked)}
        />
        {t('orderLife.bulk.page')}
      </label>
      {list.total > list.rows.length && (
        <label className="flex min-h-9 cursor-pointer items-center gap-3 text-[0.9375rem]">
          <input
            type="checkbox"
            form={BULK_FORM}
            name="all"
            value="1"
            className="tick"
            checked={ticks.all}
            onChange={({ currentTarget: { checked } }) => ticks.tickAll(checked)}
          />
          {t('orderLife.bulk.all', { count: list.total })}
        </label>
      )}
    </div>
  );
}

/** What can be done with all that is ticked; on a phone it stays where the thumb is. */
export function BulkBar({ list, query, ticks }: BulkProps) {
  const { t, language } = useWords();
  const hydrated = useHydrated();
  const steps = quickSteps(hydrated ? ticks.ticked : list.rows);
  const count = ticks.all ? list.total : ticks.ticked.length;
  return (
    <Form
      id={BULK_FORM}
      method="post"
      action={`/${language}/office/orders/bulk`}
      className={`panel mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 p-4 ${count > 0 ? 'sticky bottom-20 z-20 shadow-lift lg:bottom-4' : ''}`}
    >
      {queryPairs(query).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p role="status" className="font-medium">
        {count > 0 ? t('orderLife.bulk.ticked', { count }) : t('orderLife.bulk.none')}
      </p>
      {steps.map((step) => (
        <Button key={step} type="submit" name="step" value={step} look="quiet" size="small">
          {t(`office.step.${step}`)}
        </Button>
      ))}
      {count > 0 && steps.length === 0 && <p className="text-quiet">{t('orderLife.bulk.noStep')}</p>}
    </Form>
  );
}
