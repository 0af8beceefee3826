import type { OrderView } from '#modules/shop/orders/contract';
import type { PaperView } from '#modules/shop/papers/contract';
import { Panel } from './panel.tsx';
import { PaperLinks } from './paper-links.tsx';
import { useWords } from './words.tsx';

type OrderPapersProps = { order: OrderView; papers: readonly PaperView[]; page: string };

/** The papers of an order for its shopper; `page` is the address of the order's own page. */
export function OrderPapers({ order, papers, page }: OrderPapersProps) {
  const { t } = useWords();
  const sure = order.confirmedAt !== null;
  const invoiced = order.paymentState === 'paid' || (sure && order.terms === 'invoice');
  // What ended unpaid will never have any.
  if (!sure && order.endedReason && papers.length === 0) return null;
  return (
    <Panel title={t('papers.title')}>
      {papers.length === 0 && <p className="text-quiet">{t(invoiced ? 'papers.soon' : 'papers.none')}</p>}
      <PaperLinks papers={papers} proof={sure} order={page} />
    </Panel>
  );
}
