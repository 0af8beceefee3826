import { type ApiRoutes, paged, type Refusals, refused } from '#platform/api';
import {
  EventParams,
  GivenPage,
  GivenQuery,
  GivenResponse,
  NewReplyBody,
  ReplyBody,
  ReplyParams,
  TakenReply,
} from './api.contract.ts';
import type { Replied, ReplyRefusal } from './contract.ts';
import type { Rsvp } from './module.ts';

const refusals: Refusals<ReplyRefusal> = {
  'not-there': [404, 'There is no such event, party or reply.'],
  'not-allowed': [403, 'This is not for you to do.'],
  closed: [409, 'Replies are not taken any more.'],
  'not-open': [409, 'Replies are not taken yet.'],
  full: [409, 'There are not as many places left.'],
  'too-many-companions': [422, 'They bring more people than they may.'],
  'too-many': [422, 'These are too many.'],
  invalid: [422, 'This cannot be their reply: see the fields.'],
  nobody: [422, 'There is nobody to answer for.'],
  'changed-meanwhile': [409, 'There is another reply by now: read it, and change that one.'],
  'not-possible': [409, 'This is not possible any more.'],
};
const reading = { scope: 'read-guests', signedIn: true, refusals } as const;
const writing = { scope: 'write-guests', signedIn: true, refusals } as const;

/** Replies for programs: those to events one works on, and those a party gave by telephone or on paper. */
export const rsvpRoutes =
  (rsvp: Rsvp): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Replies'] };

    api.get('/events/:id/rsvps', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listReplies',
        summary: 'The replies an event was given',
        params: EventParams,
        querystring: GivenQuery,
        response: { 200: GivenPage },
      },
      handler: async (request, reply) => {
        const { language: _, ...query } = request.query;
        const given = await rsvp.given({ eventId: request.params.id, query, by: request.actor });
        if (!given.ok) return refused(reply, refusals, given);
        const { rows, page, total } = given.value;
        return paged(request.url, { items: rows, page, perPage: query.perPage, total });
      },
    });

    api.get('/rsvps/:id', {
      config: reading,
      schema: {
        ...say,
        operationId: 'getReply',
        summary: 'The reply of one party',
        params: ReplyParams,
        response: { 200: GivenResponse },
      },
      handler: async (request, reply) => {
        const given = await rsvp.givenBy(request.params.id, request.actor);
        return given.ok ? given.value : refused(reply, refusals, given);
      },
    });

    api.post('/rsvps', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'takeReply',
        summary: 'The first reply of a party, by telephone or on paper; no deadline stops it',
        body: NewReplyBody,
        response: { 201: TakenReply },
      },
      handler: async (request, reply) => {
        const { eventId, partyId, via, ...form } = request.body;
        const taken = await rsvp.takeReply({ eventId, partyId, form, via, expected: 0, by: request.actor });
        if (!taken.ok) return refused(reply, refusals, taken);
        reply.header('location', `/api/rsvps/${partyId}`);
        return reply.code(201).send(presentTaken(partyId, taken.value));
      },
    });

    api.put('/rsvps/:id', {
      config: writing,
      schema: {
        ...say,
        operationId: 'changeReply',
        summary: 'Another reply instead of one that nobody changed since it was read',
        params: ReplyParams,
        body: ReplyBody,
        response: { 200: TakenReply },
      },
      handler: async (request, reply) => {
        const { id: partyId } = request.params;
        const { version, via, ...form } = request.body;
        const by = request.actor;
        const before = await rsvp.givenBy(partyId, by);
        if (!before.ok) return refused(reply, refusals, before);
        const { eventId } = before.value;
        const taken = await rsvp.takeReply({ eventId, partyId, form, via, expected: version, by });
        return taken.ok ? presentTaken(partyId, taken.value) : refused(reply, refusals, taken);
      },
    });
  };

const presentTaken = (id: string, { reply, waiting, unchanged, version }: Replied) => ({
  id,
  version,
  status: reply,
  waiting,
  unchanged,
});
