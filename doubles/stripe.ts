import { createHmac } from 'node:crypto';
import {
  type Double,
  decimal,
  idempotency,
  newId,
  type Outcome,
  openDouble,
  sendHostedPage,
} from './double.ts';

type Refund = { id: string; object: 'refund'; amount: number; status: string; payment_intent: string };
type Dispute = { id: string; object: 'dispute'; amount: number; status: string; payment_intent: string };
type Session = {
  id: string;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'paid' | 'unpaid';
  intent: { id: string; status: string } | null;
  amount: number;
  currency: string;
  reference: string | null;
  successUrl: string;
  refunds: Refund[];
  disputes: Dispute[];
};

const outcomes = ['paid', 'processing', 'failed', 'cancelled', 'expired'];
/** Live retries go on for three days, each wait longer. */
const waits = [0, 60, 300, 1_800, 7_200, 18_000, 36_000, 43_200, 43_200, 43_200];
const problem = (status: number, type: string, message: string): Outcome => ({
  status,
  body: { error: { type, message } },
});

type StripeDouble = Double & { sessions: Map<string, Session>; sign(body: string, at?: Date): string };

/** Stripe, as its Checkout Sessions, refunds, disputes and events are documented. */
export async function stripeDouble({
  port,
  key = 'sk_test_double',
  webhookSecret = 'whsec_double',
  webhookUrl,
  now = () => new Date(),
}: {
  port?: number;
  key?: string;
  webhookSecret?: string;
  /** Set once in its dashboard, not with each payment. */
  webhookUrl: () => string;
  now?: () => Date;
}): Promise<StripeDouble> {
  const sessions = new Map<string, Session>();
  const livemode = key.includes('_live_');
  const sign = (body: string, at = now()) => {
    const t = Math.floor(at.getTime() / 1000);
    return `t=${t},v1=${createHmac('sha256', webhookSecret).update(`${t}.${body}`).digest('hex')}`;
  };
  const once = idempotency({
    running: problem(409, 'idempotency_error', 'There is another request in progress with this key.'),
    other: problem(400, 'idempotency_error', 'Keys can only be used with the same parameters.'),
  });
  const double = await openDouble(
    {
      ...(port !== undefined && { port }),
      waits,
      isApi: (path) => path.startsWith('/v1/'),
      keyHeader: 'idempotency-key',
    },
    (double) => {
      const { server } = double;
      server.addHook('onRequest', async (request, reply) => {
        if (!request.url.startsWith('/v1/') || request.headers.authorization === `Bearer ${key}`) return;
        return reply.code(401).send({ error: { type: 'invalid_request_error', message: 'Invalid API Key' } });
      });
      const refundedOf = ({ refunds }: Session) =>
        refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
      const shown = (session: Session, expanded: boolean) => ({
        id: session.id,
        object: 'checkout.session',
        url: session.status === 'open' ? `${double.url}/pay/${session.id}` : null,
        status: session.status,
        payment_status: session.paymentStatus,
        payment_intent:
          session.intent === null || !expanded
            ? (session.intent?.id ?? null)
            : {
                ...session.intent,
                object: 'payment_intent',
                latest_charge:
                  session.paymentStatus === 'paid'
                    ? {
                        object: 'charge',
                        amount_refunded: refundedOf(session),
                        disputed: session.disputes.length > 0,
                      }
                    : null,
              },
        amount_total: session.amount,
        currency: session.currency,
        client_reference_id: session.reference,
        livemode,
      });
      const tell = (type: string, object: unknown) => {
        const id = newId('evt_');
        const body = JSON.stringify({ id, object: 'event', type, livemode, data: { object } });
        return double.tell({
          event: id,
          url: webhookUrl(),
          headers: { 'content-type': 'application/json', 'stripe-signature': sign(body) },
          body,
        });
      };
      function move(session: Session, outcome: string): void {
        const late = session.status === 'complete';
        session.intent ??= { id: newId('pi_'), status: 'processing' };
        if (outcome === 'paid') {
          Object.assign(session, { status: 'complete', paymentStatus: 'paid' });
          session.intent.status = 'succeeded';
          void tell(
            late ? 'checkout.session.async_payment_succeeded' : 'checkout.session.completed',
            shown(session, false),
          );
          void tell('payment_intent.succeeded', { object: 'payment_intent', id: session.intent.id });
        }
        if (outcome === 'processing') {
          session.status = 'complete';
          void tell('checkout.session.completed', shown(session, false));
        }
        if (outcome === 'failed') {
          session.status = 'complete';
          session.intent.status = 'requires_payment_method';
          void tell('checkout.session.async_payment_failed', shown(session, false));
        }
        if (outcome === 'expired') {
          session.status = 'expired';
          void tell('checkout.session.expired', shown(session, false));
        }
      }

      server.post<{ Body: Record<string, string> }>(
        '/v1/checkout/sessions',
        async ({ body, headers }, reply) => {
          const made = await once(headers['idempotency-key'] as string, body, () => {
            const amount = Number(body['line_items[0][price_data][unit_amount]']);
            const expires = Number(body.expires_at) - now().getTime() / 1000;
            if (!Number.isSafeInteger(amount) || amount <= 0)
              return problem(400, 'invalid_request_error', 'Invalid integer: unit_amount');
            if (!(expires >= 1_800 && expires <= 86_400))
              return problem(400, 'invalid_request_error', 'expires_at must be 30 minutes to 24 hours ahead');
            const session: Session = {
              id: newId('cs_test_'),
              status: 'open',
              paymentStatus: 'unpaid',
              intent: null,
              amount,
              currency: body['line_items[0][price_data][currency]'] ?? 'eur',
              reference: body.client_reference_id ?? null,
              successUrl: body.success_url ?? '',
              refunds: [],
              disputes: [],
            };
            sessions.set(session.id, session);
            return { status: 200, body: shown(session, false) };
          });
          return reply.code(made.status).send(made.body);
        },
      );
      const missing = () => problem(404, 'invalid_request_error', 'No such object').body;
      server.get<{ Params: { id: string }; Querystring: Record<string, string> }>(
        '/v1/checkout/sessions/:id',
        async ({ params, query }, reply) => {
          const session = sessions.get(params.id);
          return session ? shown(session, 'expand[]' in query) : reply.code(404).send(missing());
        },
      );
      const withIntent = (id: string | undefined) =>
        [...sessions.values()].find(({ intent }) => intent?.id === id);
      server.post<{ Body: Record<string, string> }>('/v1/refunds', async ({ body, headers }, reply) => {
        const made = await once(headers['idempotency-key'] as string, body, () => {
          const session = withIntent(body.payment_intent);
          const amount = Number(body.amount);
          if (!session || amount > session.amount - refundedOf(session))
            return problem(
              400,
              'invalid_request_error',
              'Refund amount is greater than unrefunded amount on charge',
            );
          const refund: Refund = {
            id: newId('re_'),
            object: 'refund',
            amount,
            status: 'succeeded',
            payment_intent: body.payment_intent as string,
          };
          session.refunds.push(refund);
          void tell('refund.created', refund);
          return { status: 200, body: refund };
        });
        return reply.code(made.status).send(made.body);
      });
      server.get<{ Params: { id: string } }>('/v1/refunds/:id', async ({ params }, reply) => {
        const known = [...sessions.values()]
          .flatMap(({ refunds }) => refunds)
          .find(({ id }) => id === params.id);
        return known ?? reply.code(404).send(missing());
      });
      server.get<{ Querystring: { payment_intent: string } }>('/v1/disputes', async ({ query }) => ({
        object: 'list',
        data: withIntent(query.payment_intent)?.disputes ?? [],
      }));

      server.get<{ Params: { id: string } }>('/pay/:id', async ({ params }, reply) => {
        const session = sessions.get(params.id);
        if (!session) return reply.code(404).send('unknown');
        sendHostedPage(reply, 'Stripe (double)', `€ ${decimal(session.amount)}`, outcomes);
        return reply;
      });
      server.post<{ Params: { id: string }; Body: { outcome: string } }>(
        '/pay/:id',
        async ({ params, body }, reply) => {
          const session = sessions.get(params.id);
          if (!session || !outcomes.includes(body.outcome)) return reply.code(422).send('unknown');
          move(session, body.outcome);
          return reply.redirect(session.successUrl, 303);
        },
      );

      server.post<{
        Params: { id: string };
        Body: { outcome?: string; disputed?: number; dispute?: string; refundMinor?: number };
      }>('/control/payments/:id', async ({ params, body }, reply) => {
        const session = sessions.get(params.id);
        if (!session) return reply.code(404).send();
        if (body.outcome) move(session, body.outcome);
        const payment_intent = session.intent?.id;
        if (body.disputed && payment_intent) {
          const dispute: Dispute = {
            id: newId('dp_'),
            object: 'dispute',
            amount: body.disputed,
            status: 'needs_response',
            payment_intent,
          };
          session.disputes.push(dispute);
          void tell('charge.dispute.created', dispute);
        }
        // As the merchant does on the dashboard.
        if (body.refundMinor && payment_intent) {
          const refund: Refund = {
            id: newId('re_'),
            object: 'refund',
            amount: body.refundMinor,
            status: 'succeeded',
            payment_intent,
          };
          session.refunds.push(refund);
          void tell('refund.created', refund);
        }
        for (const dispute of body.dispute ? session.disputes : []) {
          dispute.status = body.dispute as string;
          void tell('charge.dispute.closed', dispute);
        }
        return reply.code(204).send();
      });
    },
  );
  return { ...double, sessions, sign };
}
