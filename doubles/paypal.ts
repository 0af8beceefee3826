import { randomUUID, sign as signWith } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  type Double,
  decimal,
  idempotency,
  minorOf,
  newId,
  type Outcome,
  openDouble,
  sendHostedPage,
} from './double.ts';

type Money = { currency_code: string; value: string };
type Order = {
  id: string;
  status: string;
  unit: { reference_id: string; custom_id: string; invoice_id: string; amount: Money };
  returnUrl: string;
  capture: { id: string; status: string; amount: Money } | null;
  refunds: { id: string; status: string; amount: Money }[];
  disputed: Money | null;
  captureAs: string;
};
type NewOrder = {
  intent: string;
  purchase_units: Order['unit'][];
  payment_source: { paypal: { experience_context: { return_url: string } } };
};

const outcomes = ['approved', 'approved-pending', 'approved-declined', 'cancelled'];
/** 25 tries within three days. */
const waits = [0, ...Array<number>(24).fill(10_800)];
const kept = (name: string) => readFileSync(join(import.meta.dirname, 'keys', name), 'utf8');
const problem = (status: number, issue: string): Outcome => ({
  status,
  body: {
    name: status === 404 ? 'RESOURCE_NOT_FOUND' : 'UNPROCESSABLE_ENTITY',
    details: [{ issue }],
    debug_id: 'double',
  },
});

type SignedHeaders = Record<string, string>;
type PayPalDouble = Double & {
  orders: Map<string, Order>;
  sign(body: string, over?: { at?: Date; by?: 'paypal' | 'stranger'; certificate?: string }): SignedHeaders;
};

/** PayPal, as its Orders v2, refunds, disputes and signed events are documented. Its certificates are made for the doubles alone. */
export async function paypalDouble({
  port,
  clientId = 'client-double',
  clientSecret = 'secret-double',
  webhookId = 'webhook-double',
  webhookUrl,
  now = () => new Date(),
}: {
  port?: number;
  clientId?: string;
  clientSecret?: string;
  webhookId?: string;
  /** Set once for the account, not with each payment. */
  webhookUrl: () => string;
  now?: () => Date;
}): Promise<PayPalDouble> {
  const orders = new Map<string, Order>();
  const tokens = new Set<string>();
  const once = idempotency({
    running: problem(422, 'PREVIOUS_REQUEST_IN_PROGRESS'),
    other: problem(422, 'DUPLICATE_REQUEST_ID'),
  });
  let own = '';
  const sign: PayPalDouble['sign'] = (body, { at = now(), by = 'paypal', certificate } = {}) => {
    const id = randomUUID();
    const time = at.toISOString();
    const message = Buffer.from(`${id}|${time}|${webhookId}|${crc32(body)}`);
    return {
      'content-type': 'application/json',
      'paypal-transmission-id': id,
      'paypal-transmission-time': time,
      'paypal-auth-algo': 'SHA256withRSA',
      'paypal-cert-url': certificate ?? `${own}/certificates/${by}`,
      'paypal-transmission-sig': signWith('sha256', message, kept(`${by}-key.pem`)).toString('base64'),
    };
  };
  const double = await openDouble(
    {
      ...(port !== undefined && { port }),
      waits,
      isApi: (path) => /^\/v[12]\//.test(path),
      keyHeader: 'paypal-request-id',
    },
    (double) => {
      const { server } = double;
      const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
      server.addHook('onRequest', async ({ url, headers }, reply) => {
        if (!/^\/v[12]\//.test(url)) return;
        const token = headers.authorization?.replace('Bearer ', '') ?? '';
        const isKnown = url === '/v1/oauth2/token' ? headers.authorization === basic : tokens.has(token);
        if (!isKnown) return reply.code(401).send({ error: 'invalid_token' });
      });
      const shown = (order: Order) => ({
        id: order.id,
        status: order.status,
        intent: 'CAPTURE',
        purchase_units: [
          {
            ...order.unit,
            ...(order.capture && { payments: { captures: [order.capture], refunds: order.refunds } }),
          },
        ],
        links: [
          { rel: 'self', href: `${double.url}/v2/checkout/orders/${order.id}` },
          ...(order.status === 'COMPLETED'
            ? []
            : [{ rel: 'payer-action', href: `${double.url}/checkoutnow?token=${order.id}` }]),
        ],
      });
      const tell = (event_type: string, resource: unknown) => {
        const id = newId('WH-');
        const body = JSON.stringify({ id, event_type, resource });
        return double.tell({ event: id, url: webhookUrl(), headers: sign(body), body });
      };
      const ofCapture = (order: Order, rel = {}) => ({
        ...rel,
        supplementary_data: { related_ids: { order_id: order.id } },
        links: [{ rel: 'up', href: `${double.url}/v2/payments/captures/${order.capture?.id}` }],
      });
      const refundedOf = ({ refunds }: Order) =>
        refunds.reduce((sum, { amount }) => sum + minorOf(amount.value), 0);

      server.post('/v1/oauth2/token', async () => {
        const access_token = newId('A21');
        tokens.add(access_token);
        return { access_token, token_type: 'Bearer', expires_in: 32_400 };
      });
      server.post<{ Body: NewOrder }>('/v2/checkout/orders', async ({ body, headers }, reply) => {
        const made = await once(headers['paypal-request-id'] as string, body, () => {
          const [unit] = body.purchase_units;
          if (!unit || !/^\d+\.\d{2}$/.test(unit.amount.value))
            return problem(422, 'INVALID_PARAMETER_VALUE');
          const order: Order = {
            id: newId('').toUpperCase(),
            status: 'PAYER_ACTION_REQUIRED',
            unit,
            returnUrl: body.payment_source.paypal.experience_context.return_url,
            capture: null,
            refunds: [],
            disputed: null,
            captureAs: 'COMPLETED',
          };
          orders.set(order.id, order);
          return { status: 201, body: shown(order) };
        });
        return reply.code(made.replayed ? 200 : made.status).send(made.body);
      });
      server.get<{ Params: { id: string } }>('/v2/checkout/orders/:id', async ({ params }, reply) => {
        const order = orders.get(params.id);
        return order ? shown(order) : reply.code(404).send(problem(404, 'INVALID_RESOURCE_ID').body);
      });
      server.post<{ Params: { id: string } }>(
        '/v2/checkout/orders/:id/capture',
        async ({ params, headers }, reply) => {
          const made = await once(headers['paypal-request-id'] as string, params.id, () => {
            const order = orders.get(params.id);
            if (!order) return problem(404, 'INVALID_RESOURCE_ID');
            if (order.capture) return problem(422, 'ORDER_ALREADY_CAPTURED');
            if (order.status !== 'APPROVED') return problem(422, 'ORDER_NOT_APPROVED');
            if (order.captureAs === 'DECLINED') return problem(422, 'INSTRUMENT_DECLINED');
            order.status = 'COMPLETED';
            order.capture = {
              id: newId('').toUpperCase(),
              status: order.captureAs,
              amount: order.unit.amount,
            };
            void tell(`PAYMENT.CAPTURE.${order.captureAs}`, ofCapture(order, { id: order.capture.id }));
            return { status: 201, body: shown(order) };
          });
          return reply.code(made.status).send(made.body);
        },
      );
      server.post<{ Params: { id: string }; Body: { amount: Money } }>(
        '/v2/payments/captures/:id/refund',
        async ({ params, body, headers }, reply) => {
          const made = await once(headers['paypal-request-id'] as string, [params.id, body], () => {
            const order = [...orders.values()].find(({ capture }) => capture?.id === params.id);
            if (!order?.capture) return problem(404, 'INVALID_RESOURCE_ID');
            const left = minorOf(order.capture.amount.value) - refundedOf(order);
            if (minorOf(body.amount.value) > left) return problem(422, 'REFUND_AMOUNT_EXCEEDED');
            const refund = { id: newId('').toUpperCase(), status: 'COMPLETED', amount: body.amount };
            order.refunds.push(refund);
            order.capture.status =
              refundedOf(order) === minorOf(order.capture.amount.value) ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
            void tell('PAYMENT.CAPTURE.REFUNDED', ofCapture(order, { id: refund.id }));
            return { status: 201, body: refund };
          });
          return reply.code(made.status).send(made.body);
        },
      );
      server.get<{ Params: { id: string } }>('/v2/payments/refunds/:id', async ({ params }, reply) => {
        const known = [...orders.values()]
          .flatMap(({ refunds }) => refunds)
          .find(({ id }) => id === params.id);
        return known ?? reply.code(404).send(problem(404, 'INVALID_RESOURCE_ID').body);
      });
      server.get<{ Querystring: { disputed_transaction_id: string } }>(
        '/v1/customer/disputes',
        async ({ query }) => {
          const order = [...orders.values()].find(
            ({ capture }) => capture?.id === query.disputed_transaction_id,
          );
          return { items: order?.disputed ? [{ status: 'OPEN', dispute_amount: order.disputed }] : [] };
        },
      );

      server.get<{ Params: { by: string } }>('/certificates/:by', async ({ params: { by } }, reply) =>
        reply
          .type('application/x-pem-file')
          .send(kept(by === 'paypal' ? 'paypal-certificate.pem' : 'stranger-certificate.pem')),
      );
      server.get<{ Querystring: { token: string } }>('/checkoutnow', async ({ query }, reply) => {
        const order = orders.get(query.token);
        if (!order) return reply.code(404).send('unknown');
        sendHostedPage(reply, 'PayPal (double)', `€ ${order.unit.amount.value}`, outcomes);
        return reply;
      });
      const choose = (order: Order, outcome: string) => {
        if (outcome === 'cancelled') return;
        order.status = 'APPROVED';
        order.captureAs =
          outcome === 'approved-pending'
            ? 'PENDING'
            : outcome === 'approved-declined'
              ? 'DECLINED'
              : 'COMPLETED';
        void tell('CHECKOUT.ORDER.APPROVED', { id: order.id });
      };
      server.post<{ Querystring: { token: string }; Body: { outcome: string } }>(
        '/checkoutnow',
        async ({ query, body }, reply) => {
          const order = orders.get(query.token);
          if (!order || !outcomes.includes(body.outcome)) return reply.code(422).send('unknown');
          choose(order, body.outcome);
          const back = new URL(order.returnUrl);
          back.searchParams.set('token', order.id);
          return reply.redirect(back.href, 303);
        },
      );
      server.post<{
        Params: { id: string };
        Body: { outcome?: string; capture?: string; disputedMinor?: number; refundMinor?: number };
      }>('/control/payments/:id', async ({ params, body }, reply) => {
        const order = orders.get(params.id);
        if (!order) return reply.code(404).send();
        if (body.outcome) choose(order, body.outcome);
        if (body.capture && order.capture) {
          order.capture.status = body.capture;
          void tell(`PAYMENT.CAPTURE.${body.capture}`, ofCapture(order, { id: order.capture.id }));
        }
        // As the merchant does on the dashboard.
        if (body.refundMinor && order.capture) {
          const amount = { currency_code: 'EUR', value: decimal(body.refundMinor) };
          const refund = { id: newId('').toUpperCase(), status: 'COMPLETED', amount };
          order.refunds.push(refund);
          order.capture.status =
            refundedOf(order) === minorOf(order.capture.amount.value) ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
          void tell('PAYMENT.CAPTURE.REFUNDED', ofCapture(order, { id: refund.id }));
        }
        if (body.disputedMinor && order.capture) {
          order.disputed = { currency_code: 'EUR', value: decimal(body.disputedMinor) };
          void tell('CUSTOMER.DISPUTE.CREATED', {
            disputed_transactions: [{ seller_transaction_id: order.capture.id }],
          });
        }
        return reply.code(204).send();
      });
    },
  );
  own = double.url;
  return { ...double, orders, sign };
}
