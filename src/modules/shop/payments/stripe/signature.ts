import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a signed message stays good, to both sides: a clock ahead is as suspicious as one behind. */
const TOLERANCE = 300;

/**
 * `t=<unix seconds>,v1=<hex>,v1=…`, each v1 being hmac-sha256 of "t.body". While a secret is replaced there are several of
 * both, and one that fits is enough. Other schemes count for nothing.
 */
export function isStripes(
  secrets: readonly string[],
  body: string,
  header: string | undefined,
  now: Date,
): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='));
  const stamp = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(stamp) || Math.abs(now.getTime() / 1000 - Number(stamp)) > TOLERANCE) return false;
  const given = parts
    .filter(([name, value]) => name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? ''))
    .map(([, value]) => Buffer.from(value as string, 'hex'));
  return secrets.some((secret) => {
    const wanted = createHmac('sha256', secret).update(`${stamp}.${body}`).digest();
    return given.some((one) => timingSafeEqual(one, wanted));
  });
}
