import { network, withinLimit } from '#platform/limits';
import type { OrdersContext } from './orders-context.ts';

export const WRONG_LINKS = { name: 'order-link', most: 30, perSeconds: 600 };

/**
 * May somebody at this network address go on after a link that opened nothing? Only those are counted: who has a right one always
 * gets in. One count for the links of orders, shares and quotes.
 */
export const mayTryLinks = (
  { database, clock }: Pick<OrdersContext, 'database' | 'clock'>,
  from: string,
): Promise<boolean> => withinLimit(database, WRONG_LINKS, network(from), clock.now());
