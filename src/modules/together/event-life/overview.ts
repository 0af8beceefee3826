import type { EventRight } from '#modules/planner/events/contract';
import type { Glance } from '#modules/planner/rsvp/contract';
import { isDead } from '#modules/shop/orders';
import { readJournal } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import { attentionTo } from './attention.ts';
import {
  type EventActivity,
  type EventLifeRefusal,
  type EventOrdersGlance,
  type EventOverview,
  LATEST_ACTS,
} from './contract.ts';
import type { EventLifeContext } from './event-life-context.ts';
import { presentAct } from './present-act.ts';

type Of = { eventId: string; by: Actor };

/** What stands first on an event's page, as far as this person may see it. */
export async function overview(
  context: EventLifeContext,
  { eventId, by }: Of,
): Promise<Result<EventOverview, EventLifeRefusal>> {
  const { database, events, clock } = context;
  const { reader } = database;
  const may = await events.mayOn(reader, by, eventId, 'see-event');
  if (!may.ok) return may;
  const sees = (right: EventRight) => may.value.rights.includes(right);
  const event = await events.facts(reader, eventId);
  const glance = sees('see-guests') ? await glanceOf(context, eventId) : null;
  return accept({
    glance,
    orders: sees('see-orders') ? await ordersGlance(context, eventId) : null,
    latest: sees('see-activity')
      ? (await readJournal(reader, { scope: eventId, limit: LATEST_ACTS })).map((row) =>
          presentAct(row, may.value.rights),
        )
      : null,
    attention: event && glance ? attentionTo(event, glance, clock.now()) : [],
  });
}

/** How the replies stand, for pages that say what a change would touch. Null for who may not see the guests. */
export async function glance(
  context: EventLifeContext,
  { eventId, by }: Of,
): Promise<Result<Glance | null, EventLifeRefusal>> {
  const may = await context.events.mayOn(context.database.reader, by, eventId, 'see-event');
  if (!may.ok) return may;
  return accept(may.value.rights.includes('see-guests') ? await glanceOf(context, eventId) : null);
}

const PER_PAGE = 30;

/** What was done on an event, the newest first. */
export async function activity(
  { database: { reader }, events }: EventLifeContext,
  { eventId, before, by }: Of & { before?: string },
): Promise<Result<EventActivity, EventLifeRefusal>> {
  const may = await events.mayOn(reader, by, eventId, 'see-activity');
  if (!may.ok) return may;
  const beforeId = before && /^\d{1,18}$/.test(before) ? before : undefined;
  const rows = await readJournal(reader, {
    scope: eventId,
    limit: PER_PAGE + 1,
    ...(beforeId && { beforeId }),
  });
  const acts = rows.slice(0, PER_PAGE).map((row) => presentAct(row, may.value.rights));
  return accept({ acts, next: rows.length > PER_PAGE ? (acts.at(-1)?.id ?? null) : null });
}

async function glanceOf({ rsvp, database }: EventLifeContext, eventId: string): Promise<Glance | null> {
  return (await rsvp.glance(database.reader, [eventId])).get(eventId) ?? null;
}

/** Of what stands; cancelled and rejected orders are no part of the day. */
export async function ordersGlance(
  { orders, database }: Pick<EventLifeContext, 'orders' | 'database'>,
  eventId: string,
): Promise<EventOrdersGlance> {
  const stands = (await orders.ofEvent(database.reader, eventId)).filter(
    ({ fulfilmentState }) => !isDead(fulfilmentState),
  );
  return {
    count: stands.length,
    totalMinor: stands.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
    currency: stands[0]?.currency ?? null,
  };
}
