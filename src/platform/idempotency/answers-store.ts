import { sql } from 'drizzle-orm';
import type { Database } from '#platform/db';

export type KeptAnswer = {
  bodyHash: string;
  takenAt: Date;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
};

/** Takes a key for whoever comes first, or again when who took it has been silent since `abandonedBefore`. */
export async function takeKey(
  { reader }: Database,
  keyHash: string,
  bodyHash: string,
  { now, abandonedBefore }: { now: Date; abandonedBefore: Date },
): Promise<boolean> {
  const { rows } = await reader.execute(sql`
    insert into idempotent_answers (key_hash, body_hash, taken_at)
    values (${keyHash}, ${bodyHash}, ${now.toISOString()})
    on conflict (key_hash) do update set taken_at = excluded.taken_at
      where idempotent_answers.status is null and idempotent_answers.body_hash = excluded.body_hash
        and idempotent_answers.taken_at < ${abandonedBefore.toISOString()}
    returning key_hash`);
  return rows.length === 1;
}

export async function findAnswer({ reader }: Database, keyHash: string): Promise<KeptAnswer | undefined> {
  const { rows } = await reader.execute(sql`
    select body_hash as "bodyHash", taken_at as "takenAt", status, headers, body
    from idempotent_answers where key_hash = ${keyHash}`);
  return rows[0] as KeptAnswer | undefined;
}

export async function keepAnswer(
  { reader }: Database,
  keyHash: string,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): Promise<void> {
  await reader.execute(sql`
    update idempotent_answers set status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    where key_hash = ${keyHash}`);
}

export async function giveKeyBack({ reader }: Database, keyHash: string): Promise<void> {
  await reader.execute(sql`delete from idempotent_answers where key_hash = ${keyHash} and status is null`);
}

export async function forgetAnswers({ reader }: Database, before: Date): Promise<void> {
  await reader.execute(sql`delete from idempotent_answers where taken_at < ${before.toISOString()}`);
}
