import type { OrderView } from '#modules/shop/orders/contract';
import { SaidIn } from './said.tsx';

/** What goes together in one part of an order, in one line: `2 × Almond crown, 1 × Lantern`. */
export const PartThings = ({ order, partId }: { order: Pick<OrderView, 'lines'>; partId: string }) =>
  order.lines
    .filter((line) => line.partId === partId)
    .map(({ id, quantity, names }, at) => (
      <span key={id}>
        {at > 0 && ', '}
        {quantity} × <SaidIn texts={names} />
      </span>
    ));
