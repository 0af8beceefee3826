import type { OrderView } from '#modules/shop/orders/contract';
import type { PaperView } from '#modules/shop/papers/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { PaperLinks } from '../../design/paper-links.tsx';
import { useWords } from '../../design/words.tsx';
import { Part } from './part.tsx';

/** The papers of an order, and the sheets that go along with it. */
export function OrderPapers({ order, papers }: { order: OrderView; papers: PaperView[] }) {
  const { t, language } = useWords();
  const page = `/${language}/office/orders/${order.number}`;
  return (
    <Part title={t('papers.title')} id="papers">
      {papers.length === 0 && <p className="mb-2 text-quiet">{t('officePapers.none')}</p>}
      <PaperLinks papers={papers} proof={order.confirmedAt !== null} order={page} />
      <p className="mt-3">
        <LinkButton look="quiet" size="small" reloadDocument to={`${page}/papers/packing-list`}>
          {t('officePapers.sheets.packing-list')}
        </LinkButton>
      </p>
      <details className="mt-3">
        <summary className="link w-fit cursor-pointer py-1 text-sm">
          {t('officePapers.sheets.labels')}
        </summary>
        <form action={`${page}/papers/labels`} className="mt-3 grid gap-3">
          <Field
            type="number"
            name="skip"
            min={0}
            max={23}
            defaultValue={0}
            label={t('officePapers.skip')}
            hint={t('officePapers.labelsHint')}
          />
          <Button type="submit" look="quiet" size="small" className="justify-self-start">
            {t('officePapers.print')}
          </Button>
        </form>
      </details>
    </Part>
  );
}
