import type { OrderView } from '#modules/shop/orders/contract';

/** Has nobody begun to make it, and has it not ended? What else is in the way is told where it is changed. */
export const isEditable = ({ fulfilmentState, confirmedAt, payable }: OrderView): boolean =>
  (fulfilmentState === 'placed' || fulfilmentState === 'approved') && (confirmedAt !== null || payable);
