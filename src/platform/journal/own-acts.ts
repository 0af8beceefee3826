import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { told } from '#platform/own-data';

/** Values of acts about an account that say who somebody is. */
const PERSONAL = ['name', 'email', 'firstName', 'lastName', 'phone', 'organisation'];

/** What somebody did and what was done to their account, the newest first. What an act says of others is not theirs. */
export const actsOf = (reader: Reader, accountId: string): Promise<Record<string, unknown>[]> =>
  told(
    reader,
    sql`select at, action, subject_type, subject_id, case when actor_id = ${accountId} then from_address end as from_address,
          case when subject_id = ${accountId} then before end as before,
          case when subject_id = ${accountId} then after end as after
        from journal where actor_id = ${accountId} or (subject_type = 'account' and subject_id = ${accountId})
        order by id desc`,
  );

/**
 * Makes unreadable who somebody was: their name and network address with what they did, what was written down about
 * their account, and their name and addresses where others wrote them. What was done, when and to what stays.
 */
export async function forgetInJournal(
  tx: Tx,
  { accountId, name, email }: { accountId: string; name: string; email: string },
): Promise<void> {
  const { rows } = await tx.execute<{ address: string }>(sql`
    select distinct lower(v.value) as address
    from journal j, jsonb_each_text(coalesce(j.before, '{}') || jsonb_build_object('was', j.before->>'email') || coalesce(j.after, '{}')) v
    where j.subject_type = 'account' and j.subject_id = ${accountId} and v.key in ('email', 'was') and v.value like '%@%'`);
  const words = [...new Set([name, email, ...rows.map(({ address }) => address)])];
  await tx.execute(sql`
    update journal set actor_name = null, from_address = null
    where actor_id = ${accountId} and (actor_name is not null or from_address is not null)`);
  await hideWhence(tx, [accountId]);
  await tx.execute(sql`
    update journal j set before = ${erased('before')}, after = ${erased('after')}
    where j.subject_type = 'account' and j.subject_id = ${accountId} and coalesce(j.before, j.after) is not null`);
  const found = sql.param(words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`));
  await tx.execute(sql`
    update journal set before = without_words(before, ${sql.param(words)}::text[]), after = without_words(after, ${sql.param(words)}::text[])
    where before::text ilike any(${found}::text[]) or after::text ilike any(${found}::text[])`);
}

/** Forgets from where visitors acted on these things. */
export async function hideWhence(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update journal set from_address = null
    where subject_id = any(${sql.param([...subjectIds])}::text[]) and actor_kind = 'visitor' and from_address is not null`);
}

/** What somebody acted on, and the larger things that was part of: for names that stand without an account. */
export const actedOn = (accountId: string) =>
  sql`(select subject_id from journal where actor_id = ${accountId}
       union select scope from journal where actor_id = ${accountId} and scope is not null)`;

const erased = (column: 'before' | 'after') => {
  const values = sql.raw(`j.${column}`);
  return sql`case when ${values} is null then null else (
    select coalesce(jsonb_object_agg(e.key, case when e.key = any(${sql.param(PERSONAL)}::text[]) then '"[erased]"'::jsonb else e.value end), '{}')
    from jsonb_each(${values}) e) end`;
};
