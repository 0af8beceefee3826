import { sql } from 'drizzle-orm';
import { afterCommit, beforeCommit, type Database, type Tx } from '#platform/db';
import { forgetAll, keep } from '#platform/kept';
import type { Clock } from '#platform/time';

/** What kept answers are made of: a change of either makes them old. */
export type Versioned = 'catalogue' | 'settings';

/**
 * Makes every kept answer that shows this old, when the transaction commits: in this process at once, in the others within two
 * seconds. The row is written last, so that two writers wait for each other as shortly as can be.
 */
export function bump(tx: Tx, what: Versioned): void {
  beforeCommit(tx, `version of ${what}`, async () => {
    await tx.execute(sql`update versions set version = version + 1 where name = ${what}`);
  });
  afterCommit(tx, forgetAll);
}

export type Versions = {
  /** One word for the present state of all that is versioned; at most two seconds old. */
  current(): Promise<string>;
};

export function createVersions({ database, clock }: { database: Database; clock: Clock }): Versions {
  let last = '';
  const kept = keep(async () => {
    const { rows } = await database.reader.execute<{ name: string; version: string }>(
      sql`select name, version from versions order by name`,
    );
    const now = rows.map(({ name, version }) => `${name}${version}`).join('-');
    // Whatever else is kept here may be older than this version, and would be shown under its name.
    if (now !== last) forgetAll();
    last = now;
    return now;
  }, clock);
  return { current: kept.get };
}
