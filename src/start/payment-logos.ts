import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PaymentProvider } from '#modules/shop/payments';
import { ConfigError } from '#platform/config';
import { sendProblem } from '#platform/http';

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' };
/** A mark of a few letters; what weighs more slows down the page where people pay. */
const MOST_BYTES = 64 * 1024;

type Logo = { address: string; type: string; bytes: Buffer };
export type PaymentLogos = {
  /** Where the picture of a way to pay stands; undefined when there is none. */
  of(provider: string, method: string): string | undefined;
  /** Providers whose ways to pay have their pictures. */
  on(providers: PaymentProvider[]): PaymentProvider[];
  routes(server: FastifyInstance): Promise<void>;
};

/**
 * The operator's pictures of ways to pay, read once at the start: `mollie-ideal.svg` is one provider's, `ideal.svg` anybody's. Throws
 * a `ConfigError` that names what is no small SVG, PNG or WebP.
 */
export async function paymentLogos(folder: string | undefined): Promise<PaymentLogos> {
  const logos = new Map(folder ? await logosIn(folder) : []);
  const byAddress = new Map([...logos.values()].map((logo) => [logo.address, logo]));
  const of: PaymentLogos['of'] = (provider, method) =>
    (logos.get(`${provider}-${method}`) ?? logos.get(method))?.address;
  return {
    of,
    on: (providers) =>
      providers.map((provider) => ({
        ...provider,
        methods: provider.methods.map((one) => ({ ...one, logo: of(provider.name, one.method) })),
      })),
    async routes(server) {
      server.get<{ Params: { name: string } }>('/payment-logos/:name', async (request, reply) => {
        const logo = byAddress.get(`/payment-logos/${request.params.name}`);
        if (!logo) return sendProblem(reply, 404, 'not-found', 'There is no such picture.');
        return (
          reply
            .header('cache-control', 'public, max-age=31536000, immutable')
            // Opened by itself, a drawing with a script in it would be a page of ours.
            .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
            .type(logo.type)
            .send(logo.bytes)
        );
      });
    },
  };
}

async function logosIn(folder: string): Promise<[string, Logo][]> {
  const names = await readdir(folder).catch(() => {
    throw new ConfigError(`PAYMENT_LOGOS is ${folder}, which is no folder that can be read`);
  });
  return Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name): Promise<[string, Logo]> => {
        const type = types[extname(name).toLowerCase()];
        const bytes = await readFile(join(folder, name));
        if (!type || bytes.length === 0 || bytes.length > MOST_BYTES)
          throw new ConfigError(`${name} in PAYMENT_LOGOS is no SVG, PNG or WebP of at most 64 kB`);
        const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
        return [parse(name).name, { address: `/payment-logos/${hash}${extname(name)}`, type, bytes }];
      }),
  );
}
