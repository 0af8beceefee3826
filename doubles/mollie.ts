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

type Amount = { currency: string; value: string };
type Refund = { id: string; amount: Amount; status: string; metadata: unknown };
type Payment = {
  id: string;
  status: string;
  amount: Amount;
  description: string;
  redirectUrl: string;
  webhookUrl?: string;
  method: string | null;
  metadata: unknown;
  refunds: Refund[];
  chargedBackMinor: number;
};
type NewPayment = Pick<Payment, 'amount' | 'description' | 'redirectUrl' | 'metadata'> &
  Partial<Pick<Payment, 'webhookUrl' | 'method'>>;

const outcomes = ['paid', 'failed', 'canceled', 'expired', 'pending'];
/** Ten tries in 26 hours: at once, and after these seconds each. */
const waits = [0, 60, 120, 240, 480, 960, 1_740, 3_600, 7_200, 79_200];
const problem = (status: number, detail: string): Outcome => ({
  status,
  body: { status, title: 'Error', detail },
});

/** Mollie, as its Payments API v2 is documented. `refundsWait` leaves refunds on their way until the control port moves them. */
export async function mollieDouble({
  port,
  key = 'test_double',
  refundsWait = false,
}: {
  port?: number;
  key?: string;
  refundsWait?: boolean;
} = {}): Promise<Double & { payments: Map<string, Payment> }> {
  const payments = new Map<string, Payment>();
  const once = idempotency({
    running: problem(409, 'A request with the same idempotency key is being processed'),
    other: problem(400, 'The idempotency key was used with other parameters'),
  });
  const double = await openDouble(
    {
      ...(port !== undefined && { port }),
      waits,
      isApi: (path) => path.startsWith('/v2/'),
      keyHeader: 'idempotency-key',
    },
    (double) => {
      const { server } = double;
      server.addHook('onRequest', async (request, reply) => {
        if (!request.url.startsWith('/v2/') || request.headers.authorization === `Bearer ${key}`) return;
        return reply.code(401).send(problem(401, 'Missing authentication, or failed to authenticate').body);
      });
      const shown = (payment: Payment) => {
        const { refunds, chargedBackMinor, ...rest } = payment;
        const back = refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');
        const backMinor = back.reduce((sum, { amount }) => sum + minorOf(amount.value), 0);
        const { currency } = payment.amount;
        return {
          resource: 'payment',
          mode: key.startsWith('live_') ? 'live' : 'test',
          ...rest,
          ...(payment.status === 'paid' && {
            amountRefunded: { currency, value: decimal(backMinor) },
            amountRemaining: { currency, value: decimal(minorOf(payment.amount.value) - backMinor) },
          }),
          ...(chargedBackMinor > 0 && { amountChargedBack: { currency, value: decimal(chargedBackMinor) } }),
          _links: {
            self: { href: `${double.url}/v2/payments/${payment.id}` },
            ...(payment.status === 'open' && { checkout: { href: `${double.url}/checkout/${payment.id}` } }),
          },
        };
      };
      const tell = ({ id, webhookUrl }: Payment) =>
        webhookUrl &&
        double.tell({
          event: id,
          url: webhookUrl,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'user-agent': 'Mollie HTTP client/1.0',
          },
          body: `id=${id}`,
        });
      const move = (payment: Payment, status: string) => {
        if (payment.status === status) return;
        payment.status = status;
        // Nothing is told of open and pending.
        if (!['open', 'pending'].includes(status)) void tell(payment);
      };
      const unknown = (id: string) => problem(404, `No payment exists with token ${id}.`);

      server.post<{ Body: NewPayment }>('/v2/payments', async ({ body, headers }, reply) => {
        const made = await once(headers['idempotency-key'] as string, body, () => {
          if (!/^\d+\.\d{2}$/.test(body.amount?.value ?? '')) return problem(422, 'The amount is invalid');
          const payment: Payment = {
            ...body,
            method: body.method ?? null,
            id: newId('tr_'),
            status: 'open',
            refunds: [],
            chargedBackMinor: 0,
          };
          payments.set(payment.id, payment);
          return { status: 201, body: shown(payment) };
        });
        if (made.replayed) reply.header('idempotent-replayed', 'true');
        return reply.code(made.status).send(made.body);
      });
      server.get<{ Params: { id: string } }>('/v2/payments/:id', async ({ params: { id } }, reply) => {
        const payment = payments.get(id);
        return payment ? shown(payment) : reply.code(404).send(unknown(id).body);
      });
      server.get<{ Params: { id: string } }>(
        '/v2/payments/:id/refunds',
        async ({ params: { id } }, reply) => {
          const payment = payments.get(id);
          if (!payment) return reply.code(404).send(unknown(id).body);
          return { count: payment.refunds.length, _embedded: { refunds: payment.refunds } };
        },
      );
      server.get<{ Params: { id: string; refund: string } }>(
        '/v2/payments/:id/refunds/:refund',
        async ({ params: { id, refund } }, reply) => {
          const known = payments.get(id)?.refunds.find((one) => one.id === refund);
          return known ?? reply.code(404).send(unknown(refund).body);
        },
      );
      server.post<{ Params: { id: string }; Body: Pick<Refund, 'amount' | 'metadata'> }>(
        '/v2/payments/:id/refunds',
        async ({ params: { id }, body, headers }, reply) => {
          const made = await once(headers['idempotency-key'] as string, [id, body], () => {
            const payment = payments.get(id);
            if (payment?.status !== 'paid') return problem(422, 'The payment cannot be refunded');
            const { amountRemaining } = shown(payment) as { amountRemaining: Amount };
            if (minorOf(body.amount.value) > minorOf(amountRemaining.value))
              return problem(422, 'The amount is higher than the remaining amount');
            const status = refundsWait ? 'pending' : 'refunded';
            const refund = { id: newId('re_'), amount: body.amount, status, metadata: body.metadata };
            payment.refunds.push(refund);
            return { status: 201, body: refund };
          });
          return reply.code(made.status).send(made.body);
        },
      );

      server.get<{ Params: { id: string } }>('/checkout/:id', async ({ params: { id } }, reply) => {
        const payment = payments.get(id);
        if (!payment) return reply.code(404).send('unknown');
        sendHostedPage(reply, 'Mollie (double)', `€ ${payment.amount.value}`, outcomes);
        return reply;
      });
      server.post<{ Params: { id: string }; Body: { outcome: string } }>(
        '/checkout/:id',
        async ({ params: { id }, body }, reply) => {
          const payment = payments.get(id);
          if (!payment || !outcomes.includes(body.outcome)) return reply.code(422).send('unknown');
          move(payment, body.outcome);
          return reply.redirect(payment.redirectUrl, 303);
        },
      );

      server.post<{
        Params: { id: string };
        Body: { status?: string; chargedBackMinor?: number; refunds?: string; refundMinor?: number };
      }>('/control/payments/:id', async ({ params: { id }, body }, reply) => {
        const payment = payments.get(id);
        if (!payment) return reply.code(404).send();
        if (body.status) move(payment, body.status);
        if (body.chargedBackMinor !== undefined) payment.chargedBackMinor = body.chargedBackMinor;
        for (const refund of body.refunds ? payment.refunds : []) refund.status = body.refunds as string;
        // As the merchant does on the dashboard.
        if (body.refundMinor) {
          const amount = { currency: payment.amount.currency, value: decimal(body.refundMinor) };
          payment.refunds.push({ id: newId('re_'), amount, status: 'refunded', metadata: null });
        }
        if (!body.status) void tell(payment);
        return reply.code(204).send();
      });
    },
  );
  return { ...double, payments };
}
