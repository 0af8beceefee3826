import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { csvOf, excelOf, inOnePiece, MOST_EXCEL_ROWS } from '#platform/sheets';
import { fileColumns, type GuestFileWords, type GuestQuery } from './contract.ts';
import { type ExportRow, exportRows } from './export-views.ts';
import { fieldsOf } from './groups-store.ts';
import type { GuestsContext } from './guests-context.ts';
import { openNotes } from './sealed-notes.ts';

export type ExportGuests = {
  eventId: string;
  query: GuestQuery;
  format: 'csv' | 'xlsx';
  words: GuestFileWords;
  by: Actor;
};

/** The guests that a filter finds, all of them and no other. Notes on health come along for who may read them. */
export async function exportGuests(
  { database, events, seal }: GuestsContext,
  { eventId, query, format, words, by }: ExportGuests,
): Promise<Result<AsyncGenerator<Uint8Array> | Uint8Array, 'not-there' | 'not-allowed' | 'too-many'>> {
  const may = await events.mayOn(database.reader, by, eventId, 'export-guests');
  if (!may.ok) return may;
  const health = may.value.rights.includes('see-health');
  const [guests, fields] = await Promise.all([
    exportRows(database.reader, eventId, query),
    fieldsOf(database.reader, eventId),
  ]);
  if (format === 'xlsx' && guests.length > MOST_EXCEL_ROWS) return refuse('too-many');
  await database.inTransaction((tx) =>
    record(tx, {
      by,
      action: 'guests.export',
      subject: { type: 'guest-list', id: eventId },
      scope: eventId,
      after: { count: guests.length, format },
    }),
  );
  const head = [...fileColumns.map((column) => words.head[column]), ...fields.map(({ label }) => label)];
  const rows = guests.map((guest) => {
    const notes = health ? openNotes(seal, guest.id, guest) : { dietNote: '', needs: '' };
    const cells = { ...cellsOf(guest, words), ...notes };
    return [...fileColumns.map((column) => cells[column]), ...fields.map(({ id }) => guest.custom[id] ?? '')];
  });
  if (format === 'csv') return accept(csvOf(inOnePiece([head, ...rows])));
  const made = await excelOf(inOnePiece([head, ...rows]));
  return made === 'too-many-rows' ? refuse('too-many') : accept(made);
}

const cellsOf = (guest: ExportRow, words: GuestFileWords) => ({
  firstName: guest.firstName,
  lastName: guest.lastName,
  household: guest.party,
  reply: words.reply[guest.reply],
  email: guest.email,
  phone: guest.phone,
  town: guest.town,
  type: words.type[guest.type],
  age: words.age[guest.age],
  invitedBy: guest.invitedBy,
  tags: guest.tags.join(', '),
  groups: guest.groups.join(', '),
  diet: guest.diet.map((diet) => words.diet[diet]).join(', '),
  severity: guest.severity ? words.severity[guest.severity] : '',
  language: guest.language,
  companions: String(guest.companions),
  note: guest.note,
});
