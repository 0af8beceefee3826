import type { OwnQuote } from '#modules/shop/quotes/contract';
import { LinkButton } from '../../design/button.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** What came of it, and the way there. */
export function QuoteOrder({
  order: { option, number, link, paymentState },
}: {
  order: NonNullable<OwnQuote['order']>;
}) {
  const { t, language } = useWords();
  return (
    <Panel title={t('quote.order.title')} className="mt-8">
      <p>{t('quote.order.text', { option, number })}</p>
      <LinkButton to={`/${language}/track/${link}`} className="mt-4">
        {t(paymentState === 'none' ? 'quote.order.pay' : 'quote.order.open')}
      </LinkButton>
    </Panel>
  );
}
