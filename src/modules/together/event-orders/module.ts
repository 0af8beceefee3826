import { type Events, eventRoom } from '#modules/planner/events';
import { EventDeleted } from '#modules/planner/events/signals';
import type { Guests } from '#modules/planner/guests';
import { isDead, type Orders } from '#modules/shop/orders';
import { OrderChanged, OrderEnded } from '#modules/shop/orders/signals';
import type { Database } from '#platform/db';
import { type Actor, accountOf } from '#platform/policy';
import type { Realtime } from '#platform/realtime';
import { accept, type Result, refuse } from '#platform/result';
import type { Signals } from '#platform/signals';
import type { EventOccasion, EventOrdersRefusal, EventOrders as Found } from './contract.ts';

export const needs = ['planner/events', 'planner/guests', 'shop/orders'] as const;

export type EventOrders = {
  /** What was ordered for an event, for those of its team who may see it. */
  list(eventId: string, by: Actor): Promise<Result<Found, EventOrdersRefusal>>;
  /** What the shop may ask of somebody's events instead of the person: type, day, and who comes as far as it is known. */
  occasions(by: Actor): Promise<EventOccasion[]>;
  /** Puts somebody's own order on an event of theirs that is not over, or takes it off (`null`). */
  put(input: {
    number: string;
    eventId: string | null;
    by: Actor;
  }): Promise<Result<null, EventOrdersRefusal>>;
};

/** More do not stand beside a form. */
const MOST_OFFERED = 6;

type Context = {
  database: Database;
  events: Pick<Events, 'mayOn' | 'ownEvents'>;
  guests: Pick<Guests, 'accepted'>;
  orders: Pick<Orders, 'ofEvent' | 'eventOf' | 'putOnEvent' | 'leaveEvent'>;
  realtime: Pick<Realtime, 'tell'>;
  signals: Signals;
};

/** Orders and events know nothing of each other: what joins them is here. */
export function createEventOrders({
  database,
  events,
  guests,
  orders,
  realtime,
  signals,
}: Context): EventOrders {
  signals.listen(EventDeleted, 'its orders belong to none', async ({ eventId }) => {
    await database.inTransaction((tx) => orders.leaveEvent(tx, eventId));
  });
  // Its page counts what stands, and what it costs.
  const readAgain = ({ orderId }: { orderId: string }) =>
    database.inTransaction(async (tx) => {
      const eventId = await orders.eventOf(tx, orderId);
      if (eventId) realtime.tell(tx, eventRoom(eventId), { kind: 'orders' });
    });
  signals.listen(OrderEnded, 'the page of its event is read again', readAgain);
  signals.listen(OrderChanged, 'the page of its event is read again', readAgain);
  return {
    async list(eventId, by) {
      const may = await events.mayOn(database.reader, by, eventId, 'see-orders');
      if (!may.ok) return may;
      const accountId = accountOf(by);
      const found = await orders.ofEvent(database.reader, eventId);
      const stands = found.filter(({ fulfilmentState }) => !isDead(fulfilmentState));
      return accept({
        orders: found.map(({ accountId: owner, ...order }) => ({
          ...order,
          mine: owner !== null && owner === accountId,
        })),
        totalMinor: stands.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
        currency: found[0]?.currency ?? null,
      });
    },
    async occasions(by) {
      const accountId = accountOf(by);
      if (accountId === null) return [];
      const own = (await events.ownEvents(accountId)).slice(0, MOST_OFFERED);
      const accepted = await guests.accepted(
        database.reader,
        own.map(({ id }) => id),
      );
      return own.map(({ id, title, type, day, capacity }) => {
        return { id, title, type, day, guests: accepted.get(id) ?? capacity };
      });
    },
    async put({ number, eventId, by }) {
      const accountId = accountOf(by);
      if (accountId === null) return refuse('not-allowed');
      if (eventId && !(await events.ownEvents(accountId)).some(({ id }) => id === eventId))
        return refuse('not-there');
      return database.inTransaction(async (tx) => {
        const moved = await orders.putOnEvent(tx, { number, eventId, by });
        if (!moved) return refuse('not-there');
        for (const id of [moved.from, eventId]) if (id) realtime.tell(tx, eventRoom(id), { kind: 'orders' });
        return accept(null);
      });
    },
  };
}
