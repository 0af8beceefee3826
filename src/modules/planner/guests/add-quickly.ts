import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { type Result, refuse } from '#platform/result';
import { addParty } from './add-party.ts';
import { type GuestRefusal, noDetails } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { readParty } from './read-names.ts';

export type AddQuickly = { eventId: string; words: string; language: Language; by: Actor };

/** Puts a party on the list from one line: "Ann & Bob Peeters +1, ann@x.be". */
export async function addQuickly(
  context: GuestsContext,
  { eventId, words, language, by }: AddQuickly,
): Promise<Result<{ partyId: string; guestIds: string[] }, GuestRefusal>> {
  const read = readParty(words);
  if (read.people.length === 0)
    return refuse('invalid', { problems: [{ field: 'words', code: 'required' }] });
  const added = await addParty(context, {
    eventId,
    by,
    form: {
      name: read.name,
      email: read.email,
      phone: read.phone,
      language,
      companions: read.companions,
      note: '',
      guests: read.people.map((person) => ({ ...noDetails, ...person })),
    },
  });
  if (added.ok || added.code !== 'invalid') return added;
  const problems = (added.details?.problems ?? []) as { code: string }[];
  return refuse('invalid', { problems: problems.map(({ code }) => ({ field: 'words', code })) });
}
