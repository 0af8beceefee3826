import type { BellView } from '#modules/relations/notifications/contract';
import { fulfilmentStates } from '#modules/shop/orders/contract';
import { isLanguage, pickText, type Texts } from '#platform/i18n';
import { useWords } from '../../design/words.tsx';
import { bellTotal } from './bell-total.ts';

const ofOrders = [
  'staff-new-order',
  'staff-order-cancelled',
  'staff-payment-received',
  'staff-payment-failed',
  'staff-refund-failed',
  'staff-charge-back',
] as const;

const quoteNews = ['asked', 'question', 'accepted', 'declined', 'not-free', 'second-order'] as const;

/** News in a sentence of its reader's language. */
export function BellWords({ item: { kind, data } }: { item: BellView }) {
  const { t, language } = useWords();
  const text = (name: string) => String(data[name] ?? '');
  const named = (name: string) => pickText((data[name] ?? {}) as Texts, language).text;
  const ofOrder = ofOrders.find((known) => known === kind);
  if (ofOrder)
    return t(`office.bell.${ofOrder}`, {
      orderNumber: text('orderNumber'),
      name: text('name'),
      total: bellTotal(data, language),
    });
  switch (kind) {
    case 'staff-message':
      return t('settings.bell.staff-message', { name: text('name'), excerpt: text('excerpt') });
    case 'staff-chat':
      return t('desk.bell.staff-chat', { name: text('name'), excerpt: text('excerpt') });
    case 'staff-quote':
      return t(`officeQuotes.bell.${quoteNews.find((known) => known === data.what) ?? 'question'}`, {
        name: text('name'),
        quoteNumber: text('quoteNumber'),
      });
    case 'staff-review':
      return t('reviews.bell.staff-review', { product: named('product'), count: Number(data.stars) });
    case 'staff-low-stock':
      return t('reviews.bell.staff-low-stock', { first: named('first'), count: Number(data.count) - 1 });
    case 'staff-order-changed': {
      const state = fulfilmentStates.find((known) => known === data.to);
      return t('office.bell.staff-order-changed', {
        by: text('by'),
        orderNumber: text('orderNumber'),
        state: state ? t(`office.state.${state}`) : text('to'),
      });
    }
    case 'staff-import-ready':
      return t('office.bell.staff-import-ready', { file: text('file') });
    case 'staff-export-ready':
      return t('office.bell.staff-export-ready', { file: text('file') });
    case 'staff-mail-text':
      return t('office.bell.staff-mail-text', {
        language: isLanguage(data.language) ? t(`settings.languages.${data.language}`) : '',
      });
    default:
      return t('office.bell.other');
  }
}
