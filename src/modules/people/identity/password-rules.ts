import { createHash } from 'node:crypto';
import { accept, type Result, refuse } from '#platform/result';
import { isCommonlyBreached } from './breached-passwords.ts';
import { Password } from './contract.ts';

export type PasswordRefusal = 'weak-password' | 'breached-password';

/** 8 to 128 characters, and not one that attackers try first. What it is made of is the person's own business. */
export async function judgePassword(
  password: string,
  rangeUrl: string,
): Promise<Result<void, PasswordRefusal>> {
  if (!Password.safeParse(password).success) return refuse('weak-password');
  if (isCommonlyBreached(password)) return refuse('breached-password');
  if (rangeUrl && (await isInRange(password, rangeUrl))) return refuse('breached-password');
  return accept(undefined);
}

/**
 * Asks a k-anonymity service: only the first five letters of the SHA-1 leave the house. When it is slow or away
 * we go on without it: a register that does not open because of a third party helps nobody.
 */
async function isInRange(password: string, rangeUrl: string): Promise<boolean> {
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
  try {
    const response = await fetch(`${rangeUrl.replace(/\/+$/, '')}/${digest.slice(0, 5)}`, {
      headers: { 'add-padding': 'true' },
      redirect: 'error',
      signal: AbortSignal.timeout(1_000),
    });
    if (!response.ok) return false;
    // A line is `SUFFIX:COUNT`; padding lines have the count 0.
    const suffix = digest.slice(5);
    return (await response.text())
      .split(/\r?\n/)
      .some((line) => line.slice(0, 35).toUpperCase() === suffix && !/^:0+$/.test(line.slice(35).trim()));
  } catch {
    return false;
  }
}
