import { verify, type X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type CertificateAt = (address: string, now: Date) => Promise<X509Certificate | undefined>;

/** PayPal tries for three days; what is older, or from the future, nobody sends again in good faith. */
const TOLERANCE_MS = 4 * 24 * 3600 * 1000;

/** RSA with SHA-256 over `transmission id|time|webhook id|crc32 of the raw body`, as PayPal documents it. */
export async function isPayPals(
  webhookId: string,
  body: string,
  headers: Record<string, string | undefined>,
  now: Date,
  certificateAt: CertificateAt,
): Promise<boolean> {
  const id = headers['paypal-transmission-id'];
  const time = headers['paypal-transmission-time'] ?? '';
  const signature = headers['paypal-transmission-sig'];
  const address = headers['paypal-cert-url'];
  const age = now.getTime() - Date.parse(time);
  if (!id || !signature || !address || headers['paypal-auth-algo'] !== 'SHA256withRSA') return false;
  if (!(age > -300_000 && age < TOLERANCE_MS)) return false;
  const certificate = await certificateAt(address, now);
  if (!certificate) return false;
  const message = Buffer.from(`${id}|${time}|${webhookId}|${crc32(body)}`);
  return verify('sha256', message, certificate.publicKey, Buffer.from(signature, 'base64'));
}
