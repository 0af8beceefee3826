/**
 * The limit the API's lists are measured against: Fastify with one prepared query over the same rows, answering JSON with the
 * same headers, log line and count of requests.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import pg from 'pg';
import { countRequests, createLogger, requestFigures } from '#platform/http';

const [url = '', port = '', headersFile = ''] = process.argv.slice(2);
const headers = Object.freeze(JSON.parse(readFileSync(headersFile, 'utf8')) as Record<string, string>);
const pool = new pg.Pool({ connectionString: url, max: 20 });
const server = fastify({
  loggerInstance: createLogger('info'),
  genReqId: () => randomUUID(),
  logController: new LogController({ disableRequestLogging: true }),
});
server.addHook('onResponse', (request, reply, done) => {
  request.log.info({ req: request, res: reply, ms: reply.elapsedTime }, 'answered');
  done();
});
countRequests(server as unknown as FastifyInstance, requestFigures());
server.addHook('onRequest', (request, reply, done) => {
  reply.headers(headers);
  reply.header('x-request-id', request.id);
  done();
});

const card = `p.id, p.slug, p.kind, p.names, p.summary, p.diets, p.lead_days, p.day_capacity, p.min_guests, p.max_guests,
  p.from_price_minor, i.image_key, i.width, i.height, i.alt`;
const picture = `left join product_pictures i on i.product_id = p.id and i.position = 0`;
const variants = `cross join lateral (
  select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor, 'serves', v.serves, 'free', k.on_hand - k.held)) as variants
  from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id) v`;
const queries = {
  list: `with page as (
      select p.id, (select count(*) from products where state = 'published') as total from products p
      where p.state = 'published' order by p.position, p.id limit 20)
    select ${card}, v.variants, page.total from page join products p on p.id = page.id ${picture} ${variants} order by p.position, p.id`,
  product: `select ${card}, p.description, p.options, p.allergens, p.material, p.maker, g.slug as category, g.names as category_names,
      v.variants,
      array(select t.slug from product_event_types e join event_types t on t.id = e.event_type_id where e.product_id = p.id) as event_types
    from products p join categories g on g.id = p.category_id ${picture} ${variants} where p.slug = $1 and p.state = 'published'`,
};
const ask = async (name: keyof typeof queries, values: string[] = []) =>
  (await pool.query({ name, text: queries[name], values })).rows;

server.get('/api/products', async () => {
  const items = await ask('list');
  return { items, total: items[0]?.total };
});
server.get<{ Params: { slug: string } }>(
  '/api/products/:slug',
  async ({ params }) => (await ask('product', [params.slug]))[0],
);
server.get('/health/ready', { logLevel: 'warn' }, async () => ({ status: 'ready' }));
await server.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
