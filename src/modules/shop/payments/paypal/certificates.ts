import { X509Certificate } from 'node:crypto';
import { getCACertificates } from 'node:tls';
import { ProviderAway } from '../provider.ts';

const MOST_KEPT = 20;
const MOST_BYTES = 100_000;

/**
 * The keys PayPal signs its news with. The address of a certificate comes with the message, from anybody: only PayPal's own
 * hosts are asked, over https, and what they give must be theirs by a chain that ends at an authority this machine trusts.
 * `apiUrl` on loopback is a developer's double, which has its certificates on itself.
 */
export function certificates({ apiUrl }: { apiUrl: string }) {
  const kept = new Map<string, X509Certificate>();

  return async function certificateAt(address: string, now: Date): Promise<X509Certificate | undefined> {
    if (!isPayPals(address, apiUrl)) return undefined;
    const known = kept.get(address);
    if (known && isInTime(known, now)) return known;
    const chain = chainIn(await load(address));
    const [leaf] = chain;
    if (!leaf || !isTrusted(chain, now)) return undefined;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(address, leaf);
    return leaf;
  };
}

function isPayPals(address: string, apiUrl: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  const { hostname, origin } = new URL(apiUrl);
  if (hostname === '127.0.0.1' && url.origin === origin) return true;
  return url.protocol === 'https:' && url.port === '' && /(^|\.)paypal\.com$/.test(url.hostname);
}

async function load(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    const text = await answer.text();
    if (!answer.ok || text.length > MOST_BYTES)
      throw new Error(`${answer.status}, ${text.length} characters`);
    return text;
  } catch (error) {
    throw new ProviderAway('the certificate of PayPal could not be fetched', { cause: error });
  }
}

function chainIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    return blocks.slice(0, 6).map((block) => new X509Certificate(block));
  } catch {
    return [];
  }
}

function isTrusted(chain: X509Certificate[], now: Date): boolean {
  if (!/(^|\n)CN=[^\n]*\.paypal\.com(\n|$)/.test(chain[0]?.subject ?? '')) return false;
  const roots = getCACertificates('default').map((pem) => new X509Certificate(pem));
  return chain.every((certificate, place) => {
    const above = chain[place + 1];
    const issuers = above ? [above] : roots;
    return (
      isInTime(certificate, now) &&
      (place === 0 || certificate.ca) &&
      issuers.some((issuer) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey))
    );
  });
}

const isInTime = ({ validFromDate, validToDate }: X509Certificate, now: Date) =>
  validFromDate <= now && now <= validToDate;
