import { type ApiRoutes, notFound, paged, type Refusals, refused } from '#platform/api';
import { money } from '#platform/wire';
import {
  ChangedEvent,
  DeleteQuery,
  EventBody,
  EventParams,
  EventResponse,
  EventsQuery,
  EventsResponse,
  MadeEvent,
  type NewEventBody as New,
  NewEventBody,
} from './api.contract.ts';
import type { EventForm, EventRefusal, EventRow, EventView } from './contract.ts';
import { EVENTS_PER_PAGE } from './event-views.ts';
import type { Events } from './module.ts';

const refusals: Refusals<EventRefusal> = {
  'not-there': [404, 'There is no such event.'],
  'not-allowed': [403, 'This is not for you to do.'],
  invalid: [422, 'The event cannot be like this: see the fields.'],
  'changed-meanwhile': [409, 'Somebody else changed it: read it again.'],
  'not-possible': [409, 'This is not possible any more.'],
  'too-many': [422, 'These are too many.'],
};
const unknown = { 'not-found': [404, 'There is no such event.'] } as const;
const reading = { scope: 'read-events', signedIn: true } as const;
const writing = { scope: 'write-events', signedIn: true, refusals } as const;

type Needs = { events: Events; currency: () => Promise<string> };

/** Events for programs: those somebody works on, and no others. */
export const eventsRoutes =
  ({ events, currency }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Events'] };

    api.get('/events', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listEvents',
        summary: 'The events one works on',
        querystring: EventsQuery,
        response: { 200: EventsResponse },
      },
      handler: async (request) => {
        const { language: _, ...asked } = request.query;
        const { rows, total, page } = await events.list(asked, request.actor);
        return paged(request.url, { items: rows.map(presentCard), page, perPage: EVENTS_PER_PAGE, total });
      },
    });

    api.post('/events', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'createEvent',
        summary: 'A new event; whoever makes it leads it',
        body: NewEventBody,
        response: { 201: MadeEvent },
      },
      handler: async (request, reply) => {
        const { workspaceId, ...body } = request.body;
        const made = await events.create({
          form: formOf(body, { currency: await currency(), budgetMinor: null, privateNote: '' }),
          ...(workspaceId && { workspaceId }),
          by: request.actor,
        });
        if (!made.ok) return refused(reply, refusals, made);
        reply.header('location', `/api/events/${made.value.id}`);
        return reply.code(201).send(made.value);
      },
    });

    api.get('/events/:id', {
      config: { ...reading, refusals: unknown },
      schema: {
        ...say,
        operationId: 'getEvent',
        summary: 'One event, as far as one may see it',
        params: EventParams,
        response: { 200: EventResponse },
      },
      handler: async (request, reply) => {
        const event = await events.event(request.params.id, request.actor);
        return event ? presentEvent(event) : notFound(reply, 'There is no such event.');
      },
    });

    api.put('/events/:id', {
      config: writing,
      schema: {
        ...say,
        operationId: 'changeEvent',
        summary: 'Changes an event that nobody else changed since it was read',
        params: EventParams,
        body: EventBody,
        response: { 200: ChangedEvent },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const { version, ...body } = request.body;
        const before = await events.event(id, request.actor);
        if (!before) return notFound(reply, 'There is no such event.');
        const form = formOf(body, before);
        const changed = await events.change({ id, expected: version, form, by: request.actor });
        return changed.ok ? { id, ...changed.value } : refused(reply, refusals, changed);
      },
    });

    api.delete('/events/:id', {
      config: writing,
      schema: {
        ...say,
        operationId: 'deleteEvent',
        summary: 'Deletes an event for good, with its guests and their replies; by its leads',
        params: EventParams,
        querystring: DeleteQuery,
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const gone = await events.remove({ id, title: request.query.title, by: request.actor });
        return gone.ok ? reply.code(204).send() : refused(reply, refusals, gone);
      },
    });
  };

/** What a program says of an event; what it leaves out stays as it was. */
function formOf(
  { budget, venue, ...body }: Omit<New, 'workspaceId'>,
  before: Pick<EventView, 'currency' | 'budgetMinor' | 'privateNote'> & { venue?: EventView['venue'] },
): EventForm {
  return {
    ...body,
    venue: {
      name: venue?.name ?? before.venue?.name ?? '',
      street: venue?.street ?? before.venue?.street ?? '',
      postcode: venue?.postcode ?? before.venue?.postcode ?? '',
      town: venue?.town ?? before.venue?.town ?? '',
      country: venue?.country ?? before.venue?.country ?? '',
    },
    budgetMinor: budget === undefined ? before.budgetMinor : (budget?.amount ?? null),
    currency: budget?.currency ?? before.currency,
    privateNote: before.privateNote ?? '',
  };
}

const presentCard = ({ workspace: _, rights: __, ...card }: EventRow) => card;

const presentEvent = ({ budgetMinor, currency, privateNote: _, endedReason: __, ...event }: EventView) => ({
  ...event,
  parts: event.parts.map(({ names, ...part }) => ({
    ...part,
    names: { ...names } as Record<string, string>,
  })),
  budget: budgetMinor === null ? null : money(budgetMinor, currency),
});
