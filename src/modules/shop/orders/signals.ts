import { z } from 'zod';
import { defineSignal } from '#platform/signals';

const OfOrder = z.object({ orderId: z.uuid() });

export const OrderPlaced = defineSignal('orders.placed', OfOrder);
export const OrderPaid = defineSignal('orders.paid', OfOrder);
export const OrderMoved = defineSignal('orders.moved', OfOrder.extend({ to: z.string() }));
export const OrderEnded = defineSignal('orders.ended', OfOrder.extend({ reason: z.string() }));
