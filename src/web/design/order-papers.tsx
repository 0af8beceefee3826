import type { OrderView } from '#modules/shop/orders/contract';
import type { PaperView } from '#modules/shop/papers/contract';
import { Panel } from './panel.tsx';
import { PaperLinks } from './paper-links.tsx';
import { useWords } from './words.tsx';

type OrderPapersProps = { order: OrderView; papers: readonly PaperView[]; page: string };

/** The papers of an order for its shopper; `page` is the address of the order's own page. */
export function OrderPapers({ order, papers, page }: OrderPapersProps) {
  const { t } = useWords();
  const paid = order.paymentState !== 'none';
  // What ended unpaid will never have any.
  if (!paid && order.endedReason && papers.length === 0) return null;
  return (
    <Panel title={t('papers.title')}>
      {papers.length === 0 && <p className="text-quiet">{t(paid ? 'papers.soon' : 'papers.none')}</p>}
      <PaperLinks papers={papers} proof={paid} order={page} />
    </Panel>
  );
}
