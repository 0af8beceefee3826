import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSeal } from '#platform/seal';
import { type TestDatabase, testDatabase } from '#testing';
import { holdersOfOwnData } from './own-data.ts';

/** A column that is called like something of a person. */
const SPEAKS_OF_SOMEBODY =
  /account|actor|author|email|phone|address|street|postcode|town|agent|person|contact|picture|identifier|(^|_)by$|by_name|^name$|first_name|last_name|to_name/;

/** Called so, and nothing that an account's own data would name; each with its reason. */
const ofNobody: Record<string, string> = {
  'bulk_changes.account_id': 'an id that leads nowhere once the account is gone',
  'stock_movements.account_id': 'an id that leads nowhere once the account is gone',
  'refunds.requested_by': 'an id that leads nowhere once the account is gone',
  'journal.actor_kind': 'person, visitor or job',
  'holds.from_address': 'a network, forgotten when the hold ends',
  'round_parties.to_address': 'of a guest list, which is its host’s',
  'parties.name': 'of a guest list, which is its host’s',
  'parties.phone': 'of a guest list, which is its host’s',
  'guests.first_name': 'of a guest list, which is its host’s',
  'guests.last_name': 'of a guest list, which is its host’s',
  'guests.phone': 'of a guest list, which is its host’s',
  'guests.town': 'of a guest list, which is its host’s',
  'guests.invited_by': 'a word of the host: which side of the family',
  'rsvp_settings.contact': 'what an event says to its guests; its team changes it',
  'event_pages.picture': 'what an event shows its guests; its team changes it',
};
const ofTheBusiness =
  /^(migrations|delivery_zones|shop_settings|categories|event_types|products|product_pictures|variants|order_parts\.pick_up|catalogue_import_pictures|versions|signals|guest_groups|event_templates|rate_counts|offered_tags)\b/;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const declared = new Set(
  holdersOfOwnData(createSeal([Buffer.alloc(32).toString('base64url')])).flatMap(({ columns }) => columns),
);
async function columnsOf(): Promise<string[]> {
  const { rows } = await database.pool.query<{ at: string }>(`
    select table_name || '.' || column_name as at from information_schema.columns
    where table_schema = 'public' order by 1`);
  return rows.map(({ at }) => at);
}

test('every column that speaks of somebody has a module that hands it out and forgets it, or a reason', async () => {
  const columns = await columnsOf();
  const forgotten = columns.filter(
    (at) =>
      SPEAKS_OF_SOMEBODY.test(at.split('.')[1] ?? '') &&
      !declared.has(at) &&
      !ofNobody[at] &&
      !ofTheBusiness.test(at),
  );
  expect(forgotten, 'name them in the own-data-store.ts of their module, or here with a reason').toEqual([]);
});

test('what refers to an account is named too, whatever it is called', async () => {
  const { rows } = await database.pool.query<{ at: string }>(`
    select r.conrelid::regclass || '.' || a.attname as at from pg_constraint r
    join pg_attribute a on a.attrelid = r.conrelid and a.attnum = any(r.conkey)
    where r.contype = 'f' and r.confrelid = 'accounts'::regclass`);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.map(({ at }) => at).filter((at) => !declared.has(at))).toEqual([]);
});

test('nothing is named that is not there', async () => {
  const columns = new Set(await columnsOf());
  expect([...declared].filter((at) => !columns.has(at))).toEqual([]);
});

test('a new column would be seen', async () => {
  await database.pool.query('create table diaries (id uuid, account_id uuid, words text)');
  expect((await columnsOf()).filter((at) => at.startsWith('diaries') && SPEAKS_OF_SOMEBODY.test(at))).toEqual(
    ['diaries.account_id'],
  );
  await database.pool.query('drop table diaries');
});
