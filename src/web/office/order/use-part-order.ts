import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { useWords } from '../../design/words.tsx';
import type { StepOrder } from '../steps/steps.ts';
import { stepOrderOf } from './order-steps.tsx';

/** What a button about a part's next step has to know; its way is said where there are several. */
export function usePartOrder(order: OrderView, part: OrderPartView): StepOrder {
  const { t } = useWords();
  const way = order.parts.length > 1 ? { way: t(`office.method.${part.method}`) } : {};
  return { ...stepOrderOf(order), part: { id: part.id, ...way } };
}
