/** Somebody as a sheet or a quick line names them. */
export type NamedPerson = { firstName: string; lastName: string };
export type ReadNames = {
  people: NamedPerson[];
  /** Of a household that is named as one, "Familie Peeters"; empty else. */
  name: string;
  companions: number;
};

// Between a first and a last name, these begin the last: "Ann Van den Berg", "Luc de la Tour".
const PARTICLES =
  /^(?:van|von|vander|vanden|ver|de|den|der|del|della|di|du|des|da|dos|la|le|les|el|al|bin|ben|ten|ter|te|zu|zum|op|'t|st\.?|o')$/i;
// How people are addressed; kept as a first name where no other stands.
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|lady|lord|rev|dhr|mevr|mevrouw|mw|meneer|mijnheer|juffrouw|m|mme|mlle|monsieur|madame|mademoiselle)\.?$/i;
const PHRASES: readonly [RegExp, string][] = [
  [/\bde heer en mevrouw\b|\bdhr\.? (?:en|&) (?:mevr|mw)\.?(?=\s)/gi, 'Dhr & Mevr'],
  [/\bde heer\b/gi, 'Dhr'],
];
const AND = /\s*(?:&|\+(?!\s*\d)|\band\b|\ben\b|\bet\b|\bund\b|\bplus\b)\s*/i;
// Somebody who comes along and whom nobody has named.
const UNNAMED =
  /^(?:guest|a guest|plus one|plus-one|partner|his partner|her partner|husband|wife|spouse|family|introducé|introduce|gast|een gast|man|vrouw|invité|invitée|conjoint|conjointe|accompagnant|\+?1)$/i;
const HOUSEHOLD = /^(?:(?:the|de|la)\s+)?(?:family|famille|familie|fam\.?|gezin|household)\s+(.+)$/i;
const HOUSEHOLD_AFTER = /^(?:the\s+)?(.+?)\s+(?:family|household)$/i;

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Whom a line means: couples, titles, "Peeters, Ann", "+ 2", "and guest". Nothing is guessed away: what it does not know is a name. */
export function readNames(words: string): ReadNames {
  let text = tidy(words);
  for (const [phrase, short] of PHRASES) text = text.replace(phrase, short);
  let companions = 0;
  text = tidy(
    text.replace(/\+\s*(\d{1,2})(?!\d)/g, (_, count: string) => {
      companions += Number(count);
      return ' ';
    }),
  );
  const household = HOUSEHOLD.exec(text) ?? HOUSEHOLD_AFTER.exec(text);
  if (household?.[1])
    return { people: [{ firstName: '', lastName: tidy(household[1]) }], name: text, companions };
  const [last, first, ...rest] = text.split(',').map(tidy);
  if (last && first && rest.length === 0) return { ...readList(first, companions, last), name: '' };
  return { ...readList(text, companions), name: '' };
}

/** People joined by "and"; `last` is the last name that stood before a comma. */
function readList(text: string, companions: number, last?: string): Omit<ReadNames, 'name'> {
  const couple = last === undefined && coupleIn(text);
  if (couple) return { people: couple, companions };
  const people: NamedPerson[] = [];
  let unnamed = companions;
  const parts = text.split(/\s*[,;]\s*/).flatMap((part) => part.split(AND));
  for (const part of parts.map(tidy).filter(Boolean)) {
    if (UNNAMED.test(part) && people.length > 0) unnamed += 1;
    else people.push(last ? { firstName: part, lastName: last } : readPerson(part));
  }
  // "Ann & Bob Peeters": the name at the end is everybody's who has none.
  const shared = people.at(-1)?.lastName ?? '';
  const named = people.map((person) => (person.lastName === '' ? { ...person, lastName: shared } : person));
  return { people: named, companions: unnamed };
}

/** "Mr & Mrs Peeters", and "Mr & Mrs John Smith", where the whole name is his. */
function coupleIn(text: string): NamedPerson[] | undefined {
  const [his = '', theirs = '', ...more] = text.split(AND);
  const [hers = '', ...name] = theirs.split(' ');
  if (more.length > 0 || name.length === 0 || !TITLE.test(his) || !TITLE.test(hers)) return undefined;
  const named = readPerson(name.join(' '));
  const lastName = named.lastName || named.firstName;
  const he = named.lastName ? named : { firstName: his, lastName };
  return [he, { firstName: hers, lastName }];
}

/** One person: titles before, particles with the last name. A single word is a first name, unless a title stands before it. */
export function readPerson(words: string): NamedPerson {
  const parts = tidy(words).split(' ').filter(Boolean);
  const titles: string[] = [];
  while (parts.length > 0 && TITLE.test(parts[0] as string)) titles.push(parts.shift() as string);
  if (parts.length === 0) return { firstName: titles.join(' '), lastName: '' };
  if (parts.length === 1)
    return titles.length > 0
      ? { firstName: titles.join(' '), lastName: parts[0] as string }
      : { firstName: parts[0] as string, lastName: '' };
  const particle = parts.findIndex((part, at) => at > 0 && PARTICLES.test(part));
  const from = particle > 0 ? particle : parts.length - 1;
  return { firstName: parts.slice(0, from).join(' '), lastName: parts.slice(from).join(' ') };
}

export type ReadParty = ReadNames & { email: string; phone: string };

// A broken one too: it is told, and not taken for a name.
const EMAIL = /[^\s,;<>()]*@[^\s,;<>()]*/;
const PHONE = /(?:^|[\s,;])(\+?\d[\d ()./-]{7,}\d)(?=$|[\s,;])/;

/** A whole party in one line, with where it is reached. */
export function readParty(words: string): ReadParty {
  const email = EMAIL.exec(words)?.[0] ?? '';
  const withoutEmail = words.replace(EMAIL, ' ');
  const phone = PHONE.exec(withoutEmail)?.[1]?.trim() ?? '';
  const rest = tidy(withoutEmail.replace(phone, ' '))
    .replace(/[\s,;<>()]+$/, '')
    .replace(/^[\s,;]+/, '');
  return { ...(rest ? readNames(rest) : { people: [], name: '', companions: 0 }), email, phone };
}
