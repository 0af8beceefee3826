import { sql } from 'drizzle-orm';
import type { OwnData } from '#platform/own-data';

/** Who worked on the catalogue, as its imports name them. */
export const catalogueOwnData: OwnData = {
  columns: ['catalogue_imports.actor'],
  tell: async () => ({}),
  forget: async (tx, { accountId, pseudonym }) => {
    await tx.execute(sql`
      update catalogue_imports set actor = (actor - 'from') || jsonb_build_object('name', ${pseudonym}::text)
      where actor->>'accountId' = ${accountId}`);
  },
};
