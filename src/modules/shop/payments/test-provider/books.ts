import type { Database } from '#platform/db';

/** The test provider's own books: kept in the database, so that it remembers through a restart as a real one does. */
export type TestState = 'open' | 'pending' | 'paid' | 'failed' | 'cancelled' | 'expired';

export type TestPayment = {
  id: string;
  reference: string;
  amountMinor: number;
  currency: string;
  description: string;
  method: string;
  language: string;
  returnUrl: string;
  webhookUrl: string;
  state: TestState;
  refundedMinor: number;
  expiresAt: Date;
};

export type Books = ReturnType<typeof openBooks>;

const columns = `id, reference, amount_minor as "amountMinor", currency, description, method, language,
  return_url as "returnUrl", webhook_url as "webhookUrl", refunded_minor as "refundedMinor", expires_at as "expiresAt",
  case when state = 'open' and expires_at < now() then 'expired' else state end as state`;

export function openBooks({ pool }: Database) {
  const find = async (id: string): Promise<TestPayment | undefined> => {
    const { rows } = await pool.query<TestPayment>(
      `select ${columns} from test_provider_payments where id = $1`,
      [id],
    );
    return rows[0];
  };
  return {
    find,

    /** Under the same key, the same payment comes back. */
    async create(key: string, payment: Omit<TestPayment, 'state' | 'refundedMinor'>): Promise<TestPayment> {
      const { rows } = await pool.query<TestPayment>(
        `insert into test_provider_payments (id, reference, amount_minor, currency, description, method, language, return_url,
           webhook_url, expires_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (idempotency_key) do update set idempotency_key = excluded.idempotency_key returning ${columns}`,
        [
          payment.id,
          payment.reference,
          payment.amountMinor,
          payment.currency,
          payment.description,
          payment.method,
          payment.language,
          payment.returnUrl,
          payment.webhookUrl,
          payment.expiresAt,
          key,
        ],
      );
      return rows[0] as TestPayment;
    },

    /** Moves a payment on, and gives it when it moved; "paid" also from the end, for that is what "paid late" means. */
    async setState(id: string, state: TestState): Promise<TestPayment | undefined> {
      const { rows } = await pool.query<TestPayment>(
        `update test_provider_payments set state = $2
         where id = $1 and state <> $2 and state <> 'paid' and (state in ('open', 'pending') or $2 = 'paid')
         returning ${columns}`,
        [id, state],
      );
      return rows[0];
    },

    /** Money back, once per key and never more than was paid; undefined when it is refused. */
    async refund(
      id: string,
      refundId: string,
      key: string,
      amountMinor: number,
    ): Promise<string | undefined> {
      const { rows } = await pool.query<{ id: string }>(
        `with known as (select id from test_provider_refunds where idempotency_key = $3),
         paid as (
           update test_provider_payments set refunded_minor = refunded_minor + $4
           where id = $1 and state = 'paid' and refunded_minor + $4 <= amount_minor and not exists (select 1 from known)
           returning id),
         made as (
           insert into test_provider_refunds (id, payment_id, amount_minor, idempotency_key)
           select $2, id, $4, $3 from paid returning id)
         select id from known union all select id from made`,
        [id, refundId, key, amountMinor],
      );
      return rows[0]?.id;
    },
  };
}
