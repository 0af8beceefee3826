import type { TestApplication, TestPlanning } from '#testing';
import type { GuestMapping, ImportView } from '../contract.ts';

export async function* bytesOf(file: string | Uint8Array) {
  yield typeof file === 'string' ? Buffer.from(file) : file;
}

/** Bringing lists in as a planner does on the page: a file, what its columns mean, a look, and the start. */
export function importsOf(
  app: () => TestApplication,
  lead: () => Awaited<ReturnType<TestPlanning['aPerson']>>,
) {
  const upload = async (eventId: string, file: string | Uint8Array, fileName = 'guests.csv') => {
    const read = await app().guests.imports.upload({
      eventId,
      fileName,
      bytes: bytesOf(file),
      language: 'en',
      by: lead(),
    });
    if (!read.ok) throw new Error(JSON.stringify(read));
    return read.value.importId;
  };
  const show = async (eventId: string, importId: string): Promise<ImportView> => {
    const view = await app().guests.imports.show({ eventId, importId, by: lead() });
    if (!view) throw new Error('the import is not there');
    return view;
  };
  const check = async (eventId: string, importId: string, over: Partial<GuestMapping> = {}) => {
    const { mapping } = await show(eventId, importId);
    const mapped = await app().guests.imports.map({
      eventId,
      importId,
      by: lead(),
      mapping: { ...mapping, ...over },
    });
    if (!mapped.ok) throw new Error(JSON.stringify(mapped));
    await app().settled();
    return show(eventId, importId);
  };
  const start = async (eventId: string, importId: string) => {
    const started = await app().guests.imports.start({ eventId, importId, by: lead() });
    if (!started.ok) throw new Error(started.code);
  };
  const bringIn = async (eventId: string, file: string | Uint8Array, over: Partial<GuestMapping> = {}) => {
    const importId = await upload(eventId, file);
    await check(eventId, importId, over);
    await start(eventId, importId);
    await app().settled();
    return show(eventId, importId);
  };
  /** Name, companions and guests of each party on the list. */
  const parties = async (eventId: string) => {
    const { rows } = await app().database.pool.query(
      `select p.name, p.companions, array_agg(trim(g.first_name || ' ' || g.last_name) order by g.position, g.id) as guests
       from parties p join guests g on g.party_id = p.id
       where p.event_id = $1 and p.removed_at is null and g.removed_at is null group by p.id order by p.name`,
      [eventId],
    );
    return rows.map(({ name, companions, guests }) => [name, companions, guests]);
  };
  const count = async (eventId: string) => {
    const list = await app().guests.list({ eventId, query: {}, by: lead() });
    return list.ok ? list.value.total : -1;
  };
  return { upload, show, check, start, bringIn, parties, count };
}
