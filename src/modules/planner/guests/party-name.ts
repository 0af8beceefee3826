type Named = { firstName: string; lastName: string };

/** A guest's name as it is read aloud. */
export const fullName = ({ firstName, lastName }: Named): string => `${firstName} ${lastName}`.trim();

const LONGEST = 200;

/** What a party is called when nobody gave it a name: "Ann & Bob Peeters", "Ann Maes & Bob Peeters", "Ann Maes + 3". */
export function partyName(guests: readonly Named[]): string {
  const named = guests.filter((guest) => fullName(guest) !== '');
  const [first, second] = named;
  if (!first) return '';
  if (!second) return fullName(first).slice(0, LONGEST);
  if (named.length > 2) return `${fullName(first)} + ${named.length - 1}`.slice(0, LONGEST);
  const together = first.lastName === second.lastName && first.lastName !== '' && first.firstName !== '';
  return `${together ? first.firstName : fullName(first)} & ${fullName(second)}`.slice(0, LONGEST);
}
