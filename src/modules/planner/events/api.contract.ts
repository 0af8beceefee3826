import { z } from 'zod';
import { Instant, Money, pageNumber, pageOf, query } from '#platform/wire';
import { eventSorts, eventStatuses, eventTypes } from './contract.ts';
import { eventRights, eventRoles } from './rights.contract.ts';

export const EventParams = z.object({ id: z.string().max(40) });

export const EventsQuery = query({
  q: z.string().trim().max(80).optional().describe('title, venue, town'),
  type: z.enum(eventTypes).optional(),
  status: z.enum(eventStatuses).optional(),
  view: z.enum(['coming', 'past', 'archived']).optional(),
  workspace: z.uuid().optional(),
  sort: z.enum(eventSorts).optional(),
  page: pageNumber,
});
export type EventsQuery = z.infer<typeof EventsQuery>;

const languages = z.array(z.enum(['en', 'nl', 'fr'])).min(1);
const WallTime = z.string().max(16).describe('the clock on the wall of the event’s zone: 2027-06-12T14:00');
const Venue = z
  .object({
    name: z.string(),
    street: z.string(),
    postcode: z.string(),
    town: z.string(),
    country: z.string(),
  })
  .meta({ id: 'Venue' });

/** What is wrong with its fields is answered by name, all at once. */
const said = {
  title: z.string().max(500),
  description: z.string().max(10_000).default(''),
  type: z.enum(eventTypes),
  zone: z.string().max(64).describe('IANA, such as Europe/Brussels'),
  starts: WallTime,
  ends: WallTime,
  venue: Venue.partial().optional(),
  capacity: z.int().nullable().default(null),
  budget: Money.nullable().optional().describe('left out: as it was'),
  languages,
  visibility: z.enum(['private', 'public']).default('private'),
};

export const NewEventBody = z
  .object({ ...said, workspaceId: z.uuid().optional().describe('one’s own workspace without it') })
  .meta({ id: 'NewEvent' });
export type NewEventBody = z.infer<typeof NewEventBody>;

export const EventBody = z
  .object({ ...said, version: z.int().min(1).describe('the one that was read') })
  .meta({ id: 'EventChange' });
export type EventBody = z.infer<typeof EventBody>;

const Part = z
  .object({
    id: z.uuid(),
    main: z.boolean(),
    names: z.record(z.string(), z.string()),
    starts: z.string(),
    ends: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    place: z.string(),
    capacity: z.int().nullable(),
    everybody: z.boolean(),
  })
  .meta({ id: 'EventPart' });

export const EventResponse = z
  .object({
    id: z.uuid(),
    workspaceId: z.uuid(),
    title: z.string(),
    description: z.string(),
    type: z.enum(eventTypes),
    status: z.enum(eventStatuses),
    zone: z.string(),
    starts: z.string(),
    ends: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    venue: Venue,
    capacity: z.int().nullable(),
    budget: Money.nullable(),
    languages,
    visibility: z.enum(['private', 'public']),
    archived: z.boolean(),
    version: z.int(),
    parts: z.array(Part),
    role: z.enum(eventRoles),
    rights: z.array(z.enum(eventRights)),
  })
  .meta({ id: 'Event' });

export const EventCard = EventResponse.pick({
  id: true,
  title: true,
  type: true,
  status: true,
  zone: true,
  starts: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  capacity: true,
  archived: true,
  role: true,
}).meta({ id: 'EventCard' });
export const EventsResponse = pageOf(EventCard).meta({ id: 'EventPage' });

export const MadeEvent = z.object({ id: z.uuid() }).meta({ id: 'MadeEvent' });
export const ChangedEvent = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'ChangedEvent' });
export const DeleteQuery = query({
  title: z.string().max(200).describe('the event’s title, as a sign that it is meant'),
});
