import { type GuestForm, noDetails } from '#modules/planner/guests/contract';
import type { Language } from '#platform/i18n';

/**
 * `yes` to all they are asked to, `first` when the first of them comes and the others do not. Who is `reading` has
 * opened the link, who is `silent` has not, and who is `later` was not invited yet.
 */
export type Says = 'yes' | 'first' | 'no' | 'maybe' | 'reading' | 'silent' | 'later';

export type DemoParty = {
  people: GuestForm[];
  group: number;
  language: Language;
  says: Says;
  /** So many days after the invitations. */
  after: number;
  /** Asked to the part that is by invitation. */
  dinner: boolean;
  /** The number of a meal for each who eats, in their order. */
  eats: string;
  companions: number;
  brings: string[];
  by: 'link' | 'phone' | 'paper';
  song: string;
  note: string;
};

const unsaid: Omit<DemoParty, 'people' | 'group' | 'language'> = {
  says: 'silent',
  after: 0,
  dinner: true,
  eats: '',
  companions: 0,
  brings: [],
  by: 'link',
  song: '',
  note: '',
};

/** A party of these people; a number behind a name is the age of a child. More of the first of them stands in `first`. */
export function invited(
  group: number,
  language: Language,
  names: string,
  more: Partial<DemoParty> & { first?: Partial<GuestForm> } = {},
): DemoParty {
  const { first = {}, ...about } = more;
  const people = names.split(', ').map((name, nth) => ({ ...personOf(name), ...(nth === 0 && first) }));
  return { ...unsaid, ...about, people, group, language };
}

function personOf(words: string): GuestForm {
  const [, name = words, years] = /^(.+?)(?: (\d+))?$/.exec(words) ?? [];
  const [firstName = '', ...rest] = name.split(' ');
  const age = years === undefined ? 'adult' : Number(years) < 3 ? 'infant' : 'child';
  return { ...noDetails, firstName, lastName: rest.join(' '), age };
}
