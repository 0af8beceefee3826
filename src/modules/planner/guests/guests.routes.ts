import { z } from 'zod';
import { type ApiRoutes, paged, type Refusals, refused } from '#platform/api';
import { refuse } from '#platform/result';
import {
  ChangedGuest,
  EventParams,
  GuestBody,
  GuestParams,
  GuestsQuery,
  GuestsResponse,
  MadeParty,
  NewPartyBody,
} from './api.contract.ts';
import { type GuestForm, type GuestRefusal, type GuestView, noDetails } from './contract.ts';
import type { Guests } from './module.ts';

const refusals: Refusals<GuestRefusal> = {
  'not-there': [404, 'There is no such event or guest.'],
  'not-allowed': [403, 'This is not for you to do.'],
  invalid: [422, 'This cannot be kept: see the fields.'],
  'changed-meanwhile': [409, 'Somebody else changed it: read it again.'],
  'not-possible': [409, 'This is not possible any more.'],
  'nothing-to-change': [409, 'There is nothing to change.'],
  'too-many': [422, 'These are too many.'],
};
const reading = { scope: 'read-guests', signedIn: true, refusals } as const;
const writing = { scope: 'write-guests', signedIn: true, refusals } as const;

/** Guests for programs: those of events one works on, and no others. */
export const guestsRoutes =
  (guests: Guests): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Guests'] };

    api.get('/events/:id/guests', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listGuests',
        summary: 'The guests of an event',
        params: EventParams,
        querystring: GuestsQuery,
        response: { 200: GuestsResponse },
      },
      handler: async (request, reply) => {
        const { language: _, perPage, ...query } = request.query;
        const list = await guests.list({ eventId: request.params.id, query, perPage, by: request.actor });
        if (!list.ok) return refused(reply, refusals, list);
        const { rows, page, total } = list.value;
        return paged(request.url, { items: rows, page, perPage, total });
      },
    });

    api.post('/events/:id/guests', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'addParty',
        summary: 'Puts a party with its guests on the list',
        params: EventParams,
        body: NewPartyBody,
        response: { 201: MadeParty },
      },
      handler: async (request, reply) => {
        const { guests: people, ...party } = request.body;
        const form = {
          name: '',
          email: '',
          phone: '',
          companions: 0,
          note: '',
          ...given(party),
          language: party.language,
          guests: people.map((guest) => ({ ...noDetails, ...given(guest) })),
        };
        const added = await guests.addParty({ eventId: request.params.id, form, by: request.actor });
        return added.ok ? reply.code(201).send(added.value) : refused(reply, refusals, added);
      },
    });

    api.put('/guests/:id', {
      config: writing,
      schema: {
        ...say,
        operationId: 'changeGuest',
        summary: 'Changes what is known of a guest',
        params: GuestParams,
        body: GuestBody,
        response: { 200: ChangedGuest },
      },
      handler: async (request, reply) => {
        const { version, ...told } = request.body;
        const { id: guestId } = request.params;
        const by = request.actor;
        const found = await guests.guestAnywhere({ guestId, by });
        if (!found) return refused(reply, refusals, refuse('not-there'));
        const { eventId, guest } = found;
        const form = { ...formOf(guest), ...given(told) };
        const changed = await guests.changeGuest({
          eventId,
          guestId,
          expected: version ?? guest.version,
          form,
          by,
        });
        return changed.ok ? { id: guestId, ...changed.value } : refused(reply, refusals, changed);
      },
    });

    api.delete('/guests/:id', {
      config: writing,
      schema: {
        ...say,
        operationId: 'removeGuest',
        summary: 'Takes a guest off the list; planners can bring them back',
        params: GuestParams,
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const by = request.actor;
        const found = await guests.guestAnywhere({ guestId: request.params.id, by });
        if (!found) return refused(reply, refusals, refuse('not-there'));
        const removed = await guests.changeMany({
          eventId: found.eventId,
          selection: { ids: [request.params.id] },
          change: { what: 'remove' },
          by,
        });
        return removed.ok ? reply.code(204).send(null) : refused(reply, refusals, removed);
      },
    });
  };

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What was said; a field that is missing says nothing. */
const given = <T extends object>(told: T): Given<T> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Given<T>;

function formOf(guest: GuestView): GuestForm {
  const { id: _, partyId: __, party: ___, reply: ____, version: _____, dietNote, needs, ...form } = guest;
  return { ...form, dietNote: dietNote ?? '', needs: needs ?? '' };
}
