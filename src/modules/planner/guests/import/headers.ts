import type { GuestColumn } from '../contract.ts';

/** Headers as spreadsheets and other planners write them, without case, accents and signs. */
const called: Record<GuestColumn, readonly string[]> = {
  firstName: [
    'first name',
    'firstname',
    'given name',
    'guest first name',
    'voornaam',
    'prenom',
    'name first',
  ],
  lastName: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'guest last name',
    'achternaam',
    'familienaam',
    'nom de famille',
    'name last',
  ],
  name: [
    'name',
    'full name',
    'guest',
    'guests',
    'guest name',
    'guest names',
    'names',
    'naam',
    'namen',
    'gast',
    'gasten',
    'volledige naam',
    'nom',
    'noms',
    'nom complet',
    'invite',
    'invites',
    'nom et prenom',
    'name on envelope',
  ],
  partner: [
    'partner',
    'partner name',
    'spouse',
    'spouse name',
    'plus one',
    'plus one name',
    'partner full name',
    'naam partner',
    'introduce',
    'conjoint',
    'nom du conjoint',
    'accompagnant',
  ],
  partnerFirst: [
    'partner first name',
    'spouse first name',
    'plus one first name',
    'voornaam partner',
    'prenom du conjoint',
    'significant other first name',
  ],
  partnerLast: [
    'partner last name',
    'spouse last name',
    'plus one last name',
    'achternaam partner',
    'nom du partenaire',
    'significant other last name',
  ],
  child: [
    'child',
    'children',
    'child name',
    'kind',
    'kinderen',
    'enfant',
    'enfants',
    'child 1 first name',
    'child 2 first name',
    'child 3 first name',
    'child 4 first name',
    'child 5 first name',
    'child 1',
    'child 2',
    'child 3',
    'child 4',
    'child 5',
  ],
  household: [
    'household',
    'household name',
    'party',
    'party name',
    'party id',
    'family',
    'group name',
    'invitation',
    'invitation name',
    'huishouden',
    'gezin',
    'familie',
    'gezelschap',
    'foyer',
    'famille',
    'menage',
    'guest party',
    'envelope',
  ],
  count: [
    'number of guests',
    'no of guests',
    'guest count',
    'party size',
    'number',
    'of guests',
    'count',
    'total guests',
    'seats',
    'aantal',
    'aantal gasten',
    'aantal personen',
    'nombre',
    'nombre d invites',
    'nombre de personnes',
    'nb',
    'nb invites',
    'max guests',
    'headcount',
  ],
  companions: [
    'additional guests',
    'additional guests allowed',
    'plus ones',
    'plus ones allowed',
    'extra guests',
    'extra gasten',
    'accompagnants',
    'companions',
    'max additional guests',
    'mag meebrengen',
    'peut amener',
  ],
  email: [
    'email',
    'e mail',
    'email address',
    'e mail address',
    'mail',
    'e mailadres',
    'emailadres',
    'adresse e mail',
    'courriel',
    'adresse mail',
  ],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'mobile',
    'cell',
    'cell phone',
    'mobile phone',
    'telefoon',
    'telefoonnummer',
    'gsm',
    'mobiel',
    'tel',
    'portable',
    'numero de telephone',
  ],
  town: [
    'city',
    'town',
    'city town',
    'gemeente',
    'plaats',
    'woonplaats',
    'stad',
    'ville',
    'commune',
    'localite',
  ],
  age: ['age', 'age group', 'adult child', 'leeftijd', 'age categorie', 'tranche d age'],
  type: ['type', 'guest type', 'kind of guest', 'soort', 'soort gast', 'type d invite', 'vip'],
  invitedBy: [
    'invited by',
    'side',
    'guest of',
    'relationship',
    'relation',
    'uitgenodigd door',
    'kant',
    'invite par',
    'cote',
  ],
  tags: ['tags', 'tag', 'labels', 'label', 'list', 'etiquettes', 'etiquette'],
  group: ['group', 'groups', 'groep', 'groepen', 'groupe', 'groupes'],
  diet: [
    'diet',
    'dietary',
    'dietary restrictions',
    'dietary requirements',
    'dietary needs',
    'meal',
    'dieet',
    'dieetwensen',
    'allergies',
    'allergieen',
    'regime',
    'regime alimentaire',
    'restrictions alimentaires',
  ],
  dietNote: ['note on diet', 'diet note', 'opmerking over dieet', 'note sur le regime'],
  needs: ['needs', 'special needs', 'other needs', 'accessibility', 'andere noden', 'autres besoins'],
  language: ['language', 'taal', 'langue', 'preferred language'],
  note: [
    'note',
    'notes',
    'comments',
    'comment',
    'private note',
    'notitie',
    'opmerking',
    'opmerkingen',
    'remarque',
    'remarques',
  ],
};

const byName = new Map<string, GuestColumn>(
  Object.entries(called).flatMap(([column, names]) =>
    names.map((name) => [name, column as GuestColumn] as const),
  ),
);

/** A header or a word as it is compared. */
export const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Own = { id: string; label: string };

/** What each column means, by its header; a meaning is given once, but for those that add up. */
export function guessColumns(headers: readonly string[], own: readonly Own[]): (string | null)[] {
  const given = new Set<string>();
  return headers.map((header) => {
    const words = plain(header);
    const field = own.find(({ label }) => plain(label) === words);
    const means = field ? `own:${field.id}` : byName.get(words);
    if (!means || (given.has(means) && means !== 'child' && means !== 'tags')) return null;
    given.add(means);
    return means;
  });
}

const LOOKED_AT = 12;

/** Which of the first rows names the columns: titles and dates may stand above it. */
export function headerAmong(rows: readonly { cells: readonly string[] }[]): number | undefined {
  const first = rows.slice(0, LOOKED_AT);
  const scores = first.map(({ cells }) => cells.filter((cell) => byName.has(plain(cell))).length);
  const best = Math.max(0, ...scores);
  if (best >= 1) return scores.indexOf(best);
  const several = first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  return several < 0 ? undefined : several;
}
