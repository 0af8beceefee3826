import { z } from 'zod';
import { defineSignal } from '#platform/signals';

const OfOrder = z.object({ orderId: z.uuid() });

export const OrderPlaced = defineSignal('orders.placed', OfOrder);
/** All of its money has come. */
export const OrderPaid = defineSignal('orders.paid', OfOrder);
/** It is sure before its money comes: on invoice, or to be paid at the counter. */
export const OrderTrusted = defineSignal('orders.trusted', OfOrder);
export const OrderMoved = defineSignal('orders.moved', OfOrder.extend({ to: z.string() }));
/** What was ordered, when or where is otherwise than it was, and its money has followed. */
export const OrderChanged = defineSignal('orders.changed', OfOrder);
export const OrderEnded = defineSignal('orders.ended', OfOrder.extend({ reason: z.string() }));
