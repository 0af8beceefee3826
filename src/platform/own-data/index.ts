import type { SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** Whose data it is. `pseudonym` stands where a name has to stand once they are gone. */
export type Person = { accountId: string; name: string; email: string; pseudonym: string };

/** What somebody settles themselves before they can be forgotten; `name` is what the page calls it. */
export type Unsettled = { code: 'order' | 'workspace' | 'last-admin'; name: string; id: string };

/** A module's answer for its own tables: what it holds of a person, and how it forgets them. */
export type OwnData = {
  /** Where it keeps something of a person, as `table.column`; a test asks that no column is forgotten. */
  columns: readonly string[];
  /** All that is theirs and nothing of anybody else's, by what it is. */
  tell(reader: Reader, person: Person): Promise<Record<string, unknown>>;
  unsettled?(tx: Tx, person: Person): Promise<Unsettled[]>;
  forget(tx: Tx, person: Person): Promise<void>;
};

export const pseudonymOf = (accountId: string): string => `#${accountId.replaceAll('-', '').slice(-8)}`;

/** The rows of a question, their columns in the manner of JSON. */
export async function told(reader: Reader, question: SQL): Promise<Record<string, unknown>[]> {
  const { rows } = await reader.execute(question);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [inJson(column), value])),
  );
}

const inJson = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
