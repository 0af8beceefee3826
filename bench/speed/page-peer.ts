/**
 * The limits a page is measured against, over the same rows: Fastify with one prepared query that answers JSON, and
 * Fastify that sends the page's own bytes.
 */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';

const [url = '', port = '', pagesFile = ''] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(pagesFile, 'utf8')) as Record<string, string>;
const pool = new pg.Pool({ connectionString: url, max: 20 });
const server = fastify({ logger: false });

const card = `p.id, p.slug, p.kind, p.names, p.summary, p.from_price_minor, i.image_key, i.width, i.height`;
const picture = `left join product_pictures i on i.product_id = p.id and i.position = 0`;
const queries: Record<string, string> = {
  listing: `select ${card} from products p ${picture} where p.state = 'published' order by p.position, p.id limit 24`,
  product: `select ${card}, p.description, p.options, v.id as variant, v.price_minor, k.on_hand - k.held as free
    from products p ${picture} join variants v on v.product_id = p.id left join stock k on k.variant_id = v.id
    where p.slug = $1`,
  search: `select ${card} from product_search s join products p on p.id = s.product_id ${picture}
    where s.language = 'en' and p.state = 'published' and s.document @@ to_tsquery('english', $1)
    order by ts_rank(s.document, to_tsquery('english', $1)) desc, p.position, p.id limit 24`,
};

const ask = async (name: string, values: string[]) =>
  (await pool.query({ name, text: queries[name] as string, values })).rows;

server.get('/listing', () => ask('listing', []));
server.get<{ Params: { slug: string } }>('/product/:slug', ({ params }) => ask('product', [params.slug]));
server.get<{ Params: { word: string } }>('/search/:word', ({ params }) =>
  ask('search', [`${params.word}:*`]),
);
for (const [name, html] of Object.entries(pages)) {
  const bytes = Buffer.from(html);
  server.get(`/bytes/${name}`, (_request, reply) => reply.type('text/html').send(bytes));
}
server.get('/health/ready', async () => ({ status: 'ready' }));
await server.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
