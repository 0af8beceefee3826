import type { SheetRow } from '#platform/sheets';
import { problemsOf } from '#platform/text';
import {
  GuestForm,
  type GuestMapping,
  type ImportProblem,
  MOST_IN_PARTY,
  noDetails,
  PartyForm,
} from '../contract.ts';
import { type NamedPerson, readNames, readPerson } from '../read-names.ts';
import type { DraftGuest, DraftParty, ReadList } from './drafts.ts';
import { plain } from './headers.ts';
import { ageOf, countOf, dietOf, languageOf, typeOf } from './words-in-cells.ts';

// Signs that nobody sees and that turn what stands behind them.
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[^\P{Cc}\t\n\r]/gu;
const FORMULA = /^[=@＝＠]|^[+\-＋－](?=[^\d\s(])/;
const MARKUP = /<\s*\/?\s*[a-z!]/i;

/**
 * What the rows of a list mean: parties with their guests, and what is wrong, row by row. A row with a fault comes in not
 * at all; what is left out or mended is told as a note.
 */
export function readRows(rows: readonly SheetRow[], mapping: GuestMapping): ReadList {
  const problems: ImportProblem[] = [];
  const households = new Map<string, DraftParty>();
  const known = new Set<string>();
  for (const row of rows) {
    const read = readRow(row, mapping, (problem) => problems.push({ ...problem, line: row.line }));
    if (!read) continue;
    const { party, household } = read;
    const whole = plain(row.cells.join(' '));
    const key = household ? `household ${plain(household)}` : `row ${row.line}`;
    const there = households.get(key);
    party.guests = party.guests.filter((guest) => {
      const name = plain(`${guest.firstName} ${guest.lastName}`);
      if (name === '') return true;
      // Once more in the same household, with the same address, or in a row that says nothing else.
      const keys = [
        ...(household ? [`${key} ${name}`] : []),
        ...(guest.email ? [`mail ${guest.email} ${name}`] : []),
        ...(!household ? [`${whole} ${name}`] : []),
      ];
      const twice = keys.some((one) => known.has(one));
      for (const one of keys) known.add(one);
      if (twice)
        problems.push({
          line: row.line,
          field: 'name',
          code: 'twice',
          value: `${guest.firstName} ${guest.lastName}`.trim(),
          isNote: true,
        });
      return !twice;
    });
    if (party.guests.length === 0) continue;
    if (!there) households.set(key, party);
    else if (there.guests.length + party.guests.length > MOST_IN_PARTY)
      problems.push({
        line: row.line,
        field: 'household',
        code: 'too-many',
        value: household,
        isNote: false,
      });
    else join(there, party);
  }
  return { parties: [...households.values()], problems };
}

function join(there: DraftParty, more: DraftParty): void {
  there.guests.push(...more.guests);
  there.companions = Math.min(50, there.companions + more.companions);
  there.note ||= more.note;
}

type Say = (problem: Omit<ImportProblem, 'line'>) => void;

function readRow(
  row: SheetRow,
  mapping: GuestMapping,
  say: Say,
): { party: DraftParty; household: string } | undefined {
  const cells = cellsOf(row, mapping, say);
  const cell = (name: string) => cells.get(name)?.[0] ?? '';
  if ([...cells.values()].every((values) => values.every((value) => value === ''))) return undefined;
  for (const name of [
    'firstName',
    'lastName',
    'name',
    'partner',
    'partnerFirst',
    'partnerLast',
    'child',
    'household',
    'town',
  ])
    for (const value of cells.get(name) ?? []) {
      const code = FORMULA.test(value) ? 'formula' : MARKUP.test(value) ? 'code' : undefined;
      if (code) {
        say({ field: name, code, value: value.slice(0, 80), isNote: false });
        return undefined;
      }
    }
  const named = namesIn(cells);
  if (named.people.length === 0) {
    say({ field: 'name', code: 'no-name', value: cell('email'), isNote: false });
    return undefined;
  }
  let companions = named.companions + counted(cell('companions'), 'companions', say);
  const total = counted(cell('count'), 'count', say);
  const further = Math.max(0, total - named.people.length - named.children.length - companions);
  const unnamed = mapping.countMeans === 'unnamed' ? further : 0;
  if (mapping.countMeans === 'companions') companions += further;
  if (companions > 50 || unnamed > MOST_IN_PARTY) {
    say({ field: 'count', code: 'too-many', value: cell('count') || cell('companions'), isNote: false });
    return undefined;
  }
  const about = detailsIn(cells, say);
  const forFirst = { email: about.email, phone: about.phone, ...about.care };
  const people: DraftGuest[] = [
    ...named.people.map((person, at) => ({ ...about.shared, ...(at === 0 ? forFirst : {}), ...person })),
    ...named.children.map((person) => ({ ...about.shared, ...person, age: 'child' as const })),
    ...Array.from({ length: unnamed }, () => ({ ...about.shared, type: 'plus-one' as const })),
  ].map((guest) => ({ ...noDetails, ...guest }) as DraftGuest);
  const guests: DraftGuest[] = [];
  for (const person of people) {
    const { groups, given, ...fields } = person;
    const parsed = GuestForm.safeParse(fields);
    if (!parsed.success) {
      for (const { field, code } of problemsOf(parsed.error.issues))
        say({
          field,
          code,
          value: String(fields[field as keyof typeof fields] ?? '').slice(0, 80),
          isNote: false,
        });
      return undefined;
    }
    guests.push({ ...parsed.data, groups, given });
  }
  const household = cell('household');
  // A number tells households apart and is no name.
  const name = (/^\d+$/.test(household) ? '' : household) || named.name;
  const note = cell('note').slice(0, 2_000);
  const language = languageOf(cell('language')) ?? mapping.language;
  const checked = PartyForm.safeParse({ name, email: '', phone: '', language, companions, note });
  if (!checked.success) {
    for (const { field, code } of problemsOf(checked.error.issues))
      say({ field, code, value: name.slice(0, 80), isNote: false });
    return undefined;
  }
  return {
    party: { line: row.line, name: checked.data.name, language, companions, note: checked.data.note, guests },
    household,
  };
}

function cellsOf({ cells }: SheetRow, { columns }: GuestMapping, say: Say): Map<string, string[]> {
  const byColumn = new Map<string, string[]>();
  columns.forEach((column, at) => {
    if (!column) return;
    const raw = (cells[at] ?? '').trim();
    const value = raw.replace(UNSEEN, '').trim();
    if (value !== raw) say({ field: column, code: 'unseen', value: value.slice(0, 80), isNote: true });
    byColumn.set(column, [...(byColumn.get(column) ?? []), value]);
  });
  return byColumn;
}

type Cells = Map<string, string[]>;

function namesIn(cells: Cells): {
  people: NamedPerson[];
  children: NamedPerson[];
  name: string;
  companions: number;
} {
  const cell = (name: string) => cells.get(name)?.[0] ?? '';
  const [firstName, lastName] = [cell('firstName'), cell('lastName')];
  const together = /[&+,]|\b(?:and|en|et)\b/i.test(firstName);
  const own =
    firstName && lastName && !together
      ? { people: [{ firstName, lastName }], name: '', companions: 0 }
      : firstName && !lastName && !together
        ? { people: [readPersonOf(firstName)], name: '', companions: 0 }
        : firstName || lastName
          ? readNames(`${firstName} ${lastName}`)
          : cell('name')
            ? readNames(cell('name').replace(/\s*[\r\n]+\s*/g, ' & '))
            : { people: [], name: '', companions: 0 };
  const lead = own.people[0];
  const withPartner = partnerIn(cells, lead?.lastName ?? '');
  const children = (cells.get('child') ?? [])
    .flatMap((names) => names.split(/[,;&]|\s+(?:and|en|et)\s+/i))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^\d+$/.test(name))
    .map((name) => readPerson(name))
    .map((child) => ({ ...child, lastName: child.lastName || (lead?.lastName ?? '') }));
  return {
    people: [...own.people, ...withPartner.people],
    children,
    name: own.name,
    companions: own.companions + withPartner.companions,
  };
}

// A first name alone, of two words perhaps: "Mary Ann".
const readPersonOf = (firstName: string): NamedPerson => ({ firstName, lastName: '' });

function partnerIn(cells: Cells, lastName: string): { people: NamedPerson[]; companions: number } {
  const cell = (name: string) => cells.get(name)?.[0] ?? '';
  const first = cell('partnerFirst');
  const last = cell('partnerLast');
  if (first || last) return { people: [{ firstName: first, lastName: last || lastName }], companions: 0 };
  const partner = cell('partner');
  const count = countOf(partner);
  if (partner === '' || count !== undefined) return { people: [], companions: count ?? 0 };
  // "Guest" beside somebody's name is a companion whom nobody has named.
  const read = readNames(`Somebody & ${partner}`);
  const people = read.people.slice(1).map((person) => ({ ...person, lastName: person.lastName || lastName }));
  return { people, companions: read.companions };
}

function counted(cell: string, field: string, say: Say): number {
  const count = countOf(cell);
  if (count === undefined) say({ field, code: 'number', value: cell.slice(0, 80), isNote: true });
  return count ?? 0;
}

const listed = (cell: string) =>
  cell
    .split(/[,;|]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What a row says besides names. An address or a number that is none is left out, and told. */
function detailsIn(cells: Cells, say: Say) {
  const cell = (name: string) => cells.get(name)?.[0] ?? '';
  const fitting = (name: 'email' | 'phone', shape: RegExp) => {
    const value = cell(name);
    if (value === '' || shape.test(value)) return value;
    say({ field: name, code: name, value: value.slice(0, 80), isNote: true });
    return '';
  };
  const email = fitting('email', /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/).toLowerCase();
  const phone = fitting('phone', /^[+0-9 ()./-]{5,40}$/);
  const care = dietOf(cell('diet'));
  const age = ageOf(cell('age'));
  const type = typeOf(cell('type'));
  const custom = [...cells]
    .filter(([column, [value]]) => column.startsWith('own:') && value)
    .map(([column, [value = '']]) => [column.slice('own:'.length), value]);
  const tags = (cells.get('tags') ?? []).flatMap(listed).slice(0, 30);
  const given = [...cells]
    .filter(([, values]) => values.some((value) => value !== ''))
    .map(([column]) => column);
  return {
    email,
    phone,
    care: {
      ...care,
      ...(cell('dietNote') && { dietNote: cell('dietNote') }),
      needs: cell('needs'),
      custom: Object.fromEntries(custom) as Record<string, string>,
      ...(age && { age }),
      ...(type && { type }),
    },
    shared: {
      town: cell('town'),
      invitedBy: cell('invitedBy'),
      tags,
      groups: listed(cell('group')),
      given,
    },
  };
}
