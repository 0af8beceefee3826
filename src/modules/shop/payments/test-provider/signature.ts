import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a signed message stays good, to both sides: a clock ahead is as suspicious as one behind. */
const TOLERANCE = 300;

/** `t=<unix seconds>,v1=<hex hmac-sha256 of "t.body">`. */
export function sign(secret: string, body: string, now: Date): string {
  const t = Math.floor(now.getTime() / 1000);
  return `t=${t},v1=${mac(secret, t, body)}`;
}

export function isSigned(secret: string, body: string, header: string | undefined, now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return false;
  const t = Number(match[1]);
  if (Math.abs(now.getTime() / 1000 - t) > TOLERANCE) return false;
  return timingSafeEqual(Buffer.from(match[2] as string, 'hex'), Buffer.from(mac(secret, t, body), 'hex'));
}

const mac = (secret: string, t: number, body: string) =>
  createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
