import { z } from 'zod';
import { replyStates } from '#modules/planner/guests/contract';
import { Instant, pageNumber, pageOf, pageSize, query } from '#platform/wire';
import { answers, givenSorts, replyWays, takenWays } from './contract.ts';

export const EventParams = z.object({ id: z.uuid() });
export const ReplyParams = z.object({ id: z.uuid().describe('of the party: it has one reply at most') });

const statuses = [...answers, 'waiting'] as const;

export const GivenQuery = query({
  q: z.string().trim().max(80).optional().describe('words of the party’s name, or of a guest'),
  status: z
    .enum(statuses)
    .optional()
    .describe('what somebody of the party says to `part`; without one, to any part'),
  part: z.uuid().optional().describe('a part of the event; only replies that answer it'),
  group: z.uuid().optional().describe('a group of guests; only parties with somebody of it'),
  updatedSince: Instant.optional().describe(
    'only what changed since, by whomever: a place that came free counts',
  ),
  sort: z.enum(givenSorts).optional().describe('`newest` and `oldest` by `updatedAt`'),
  page: pageNumber,
  perPage: pageSize,
});

const [part, meal, ann, bob] = [
  '01900000-0000-7000-8000-0000000000a1',
  '01900000-0000-7000-8000-0000000000b1',
  '01900000-0000-7000-8000-0000000000c1',
  '01900000-0000-7000-8000-0000000000c2',
] as const;
const [eventId, partyId] = [
  '01900000-0000-7000-8000-0000000000e1',
  '01900000-0000-7000-8000-0000000000d1',
] as const;

const answersOf = <Answers extends readonly [string, ...string[]]>(allowed: Answers) =>
  z.record(z.uuid(), z.enum(allowed)).describe('by the number of the part');
const Said = z
  .record(z.uuid(), z.union([z.string().max(2_000), z.array(z.string().max(40)).max(30)]))
  .describe('by the number of the question: words, or the numbers of what was chosen');

/** What is wrong with it is answered by field, all at once. */
const told = {
  via: z.enum(takenWays).describe('how it came'),
  guests: z
    .array(z.strictObject({ id: z.uuid(), answers: answersOf(answers), said: Said.default({}) }))
    .max(100)
    .describe(
      'everybody of the party who is on the list, each with an answer to every part it is invited to',
    ),
  companions: z
    .array(
      z.strictObject({
        firstName: z.string().max(200),
        lastName: z.string().max(200).default(''),
        answers: answersOf(answers),
        said: Said.default({}),
      }),
    )
    .max(50)
    .default([])
    .describe(
      'whom they bring, within their allowance; those named before stay the same guests, in this order',
    ),
  said: Said.default({}).describe('answers to what the party as a whole is asked'),
  note: z.string().max(2_000).default(''),
};
const exampleReply = {
  via: 'phone',
  guests: [
    { id: ann, answers: { [part]: 'accepted' }, said: { [meal]: ['fish'] } },
    { id: bob, answers: { [part]: 'declined' } },
  ],
  companions: [{ firstName: 'Noor', lastName: 'Maes', answers: { [part]: 'accepted' } }],
  note: 'They come a little later.',
};

export const NewReplyBody = z
  .strictObject({ eventId: z.uuid(), partyId: z.uuid(), ...told })
  .meta({ id: 'NewReply', examples: [{ eventId, partyId, ...exampleReply }] });

export const ReplyBody = z
  .strictObject({ version: z.int().min(1).describe('the one that was read'), ...told })
  .meta({ id: 'ReplyChange', examples: [{ version: 1, ...exampleReply }] });

const ReplyOfGuest = z
  .object({
    id: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    companion: z.boolean().describe('was not on the list: the party brings them'),
    answers: answersOf(statuses),
    said: Said,
  })
  .meta({ id: 'GuestReply' });

export const GivenResponse = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    party: z.string(),
    status: z.enum(replyStates).describe('to the main part: `accepted` as soon as one of them comes'),
    via: z.enum(replyWays),
    takenBy: z.string().nullable().describe('who took it, when the party did not answer by itself'),
    guests: z.array(ReplyOfGuest),
    said: Said,
    note: z.string(),
    firstAt: Instant,
    answeredAt: Instant,
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({
    id: 'Reply',
    examples: [
      {
        id: partyId,
        eventId,
        party: 'Family Maes',
        status: 'accepted',
        via: 'phone',
        takenBy: 'Sam Planner',
        guests: [
          {
            id: ann,
            firstName: 'Ann',
            lastName: 'Maes',
            companion: false,
            answers: { [part]: 'accepted' },
            said: { [meal]: ['fish'] },
          },
        ],
        said: {},
        note: 'They come a little later.',
        firstAt: '2027-03-01T09:00:00.000Z',
        answeredAt: '2027-03-01T09:00:00.000Z',
        updatedAt: '2027-03-01T09:00:00.000Z',
        version: 1,
      },
    ],
  });
export const GivenPage = pageOf(GivenResponse).meta({ id: 'ReplyPage' });

export const TakenReply = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(replyStates),
    waiting: z.array(z.uuid()).describe('parts for which there was no place, and the party waits'),
    unchanged: z.boolean().describe('the same had been said before: nothing was done'),
  })
  .meta({
    id: 'TakenReply',
    examples: [{ id: partyId, version: 1, status: 'accepted', waiting: [], unchanged: false }],
  });
