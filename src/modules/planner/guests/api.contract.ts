import { z } from 'zod';
import { languages } from '#platform/i18n';
import { pageNumber, pageOf, pageSize, query } from '#platform/wire';
import {
  accessNeeds,
  ages,
  guestDiets,
  guestSorts,
  guestTypes,
  replyStates,
  severities,
} from './contract.ts';

export const EventParams = z.object({ id: z.uuid() });
export const GuestParams = z.object({ id: z.uuid() });

export const GuestsQuery = query({
  q: z.string().trim().max(80).optional().describe('words of the name, the party, the e-mail or the town'),
  reply: z.enum(replyStates).optional(),
  group: z.uuid().optional(),
  party: z.uuid().optional(),
  tag: z.string().trim().min(1).max(40).optional(),
  type: z.enum(guestTypes).optional(),
  age: z.enum(ages).optional(),
  diet: z.enum(guestDiets).optional(),
  severity: z.enum(severities).optional(),
  email: z.enum(['none']).optional().describe('only those whom no mail reaches'),
  sort: z.enum(guestSorts).optional(),
  page: pageNumber,
  perPage: pageSize,
});

const text = (max: number) => z.string().max(max).optional();
const told = {
  firstName: text(80),
  lastName: text(80),
  email: text(254),
  phone: text(40),
  town: text(100),
  age: z.enum(ages).optional(),
  type: z.enum(guestTypes).optional(),
  invitedBy: text(80),
  tags: z.array(z.string().max(40)).max(30).optional(),
  custom: z.record(z.uuid(), z.string().max(500)).optional(),
  diet: z.array(z.enum(guestDiets)).optional(),
  severity: z.enum(severities).nullable().optional(),
  dietNote: text(500),
  needs: text(500),
  access: z.array(z.enum(accessNeeds)).optional(),
};

/** A party with its guests: how it is reached, and who is in it. */
export const NewPartyBody = z
  .strictObject({
    name: text(200).describe('empty: made from the names of its guests'),
    email: text(254),
    phone: text(40),
    language: z.enum(languages),
    companions: z.int().min(0).max(50).optional(),
    note: text(2_000),
    guests: z.array(z.strictObject(told)).min(1).max(50),
  })
  .meta({ id: 'NewParty' });

/** What changes of a guest; everything else stays. */
export const GuestBody = z
  .strictObject({
    ...told,
    version: z.int().optional().describe('The version it was read at: another one by now is refused'),
  })
  .meta({ id: 'GuestChange' });

export const GuestSummary = z
  .object({
    id: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    town: z.string(),
    partyId: z.uuid(),
    party: z.string(),
    age: z.enum(ages),
    type: z.enum(guestTypes),
    tags: z.array(z.string()),
    diet: z.array(z.enum(guestDiets)),
    severity: z.enum(severities).nullable(),
    reply: z.enum(replyStates),
  })
  .meta({ id: 'GuestSummary' });
export const GuestsResponse = pageOf(GuestSummary);
export const MadeParty = z
  .object({ partyId: z.uuid(), guestIds: z.array(z.uuid()) })
  .meta({ id: 'MadeParty' });
export const ChangedGuest = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'ChangedGuest' });
