import { type ApiRoutes, answerIn, notFound, paged, type Refusals, refused, tooMany } from '#platform/api';
import { type Actor, isStaff } from '#platform/policy';
import { accept } from '#platform/result';
import {
  BulkBody,
  BulkResponse,
  LanguageQuery,
  LinkParams,
  NoteBody,
  NumberParams,
  OrderResponse,
  OrdersQuery,
  OrdersResponse,
  TransitionBody,
  TransitionResponse,
  transitionOf,
} from './api.contract.ts';
import {
  type BulkOutcome,
  type LineBack,
  type OfficeQuery,
  type OrderRefusal,
  type OrderStep,
  orderSteps,
  RefundRequest,
} from './contract.ts';
import type { Orders } from './module.ts';
import { ROWS_PER_PAGE } from './office-views.ts';
import { pageOfOwn } from './own-orders.ts';
import { presentRow, presentWhole } from './present-api.ts';
import { WRONG_LINKS } from './wrong-link.ts';

const refusals: Refusals<OrderRefusal> = {
  'no-such-order': [404, 'There is no such order.'],
  'no-such-part': [404, 'The order has no such part.'],
  'not-allowed': [403, 'This is not for you to do.'],
  'step-not-possible': [409, 'The order does not stand where this could be done.'],
  'reason-missing': [422, 'Say why.'],
  'bad-count': [422, 'These are not counts of what was let.'],
  'not-paid': [409, 'The order is not paid.'],
  'more-than-paid': [409, 'More than is left of this payment cannot go back.'],
  'changed-meanwhile': [409, 'Somebody else was faster.'],
};
const unknown = { 'not-found': [404, 'There is no such order.'] } as const;
const reading = { scope: 'read-orders', signedIn: true } as const;
const writing = { scope: 'write-orders', signedIn: true, refusals } as const;

/** Orders for programs: one's own, and all of them for staff. */
export const ordersRoutes =
  (orders: Orders): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Orders'] };

    api.get('/orders', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listOrders',
        summary: 'One’s own orders; for staff, all of them',
        querystring: OrdersQuery,
        response: { 200: OrdersResponse },
      },
      handler: async (request, reply) => {
        const language = answerIn(request, reply);
        const { page, perPage: wished, language: _, ...filters } = request.query;
        const office = await orders.officeList({ ...filters, page } as OfficeQuery, request.actor);
        const perPage = office.ok ? ROWS_PER_PAGE : (wished ?? ROWS_PER_PAGE);
        const { rows, total } = office.ok
          ? office.value
          : pageOfOwn(await orders.history(request.actor), request.query, perPage);
        const items = rows.map((row) => presentRow(row, language));
        return paged(request.url, { items, page, perPage, total });
      },
    });

    api.get('/orders/:number', {
      config: { ...reading, refusals: unknown },
      schema: {
        ...say,
        operationId: 'getOrder',
        summary: 'One order: one’s own, or any for staff',
        params: NumberParams,
        querystring: LanguageQuery,
        response: { 200: OrderResponse },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const language = answerIn(request, reply);
        const order =
          (await orders.forOffice(number, request.actor)) ?? (await orders.mine(number, request.actor));
        return order ? presentWhole(order, language) : notFound(reply, 'There is no such order.');
      },
    });

    api.get('/tracking/:link', {
      config: { scope: 'read-orders', refusals: unknown },
      schema: {
        ...say,
        operationId: 'trackOrder',
        summary: 'The order of a tracking link, without signing in',
        params: LinkParams,
        querystring: LanguageQuery,
        response: { 200: OrderResponse },
      },
      handler: async (request, reply) => {
        const order = await orders.byLink(request.params.link);
        const language = answerIn(request, reply);
        if (order) return presentWhole(order, language);
        return (await orders.mayTryLinks(request.ip))
          ? notFound(reply, 'There is no such order.')
          : tooMany(reply, WRONG_LINKS.perSeconds);
      },
    });

    for (const step of orderSteps) {
      const name = transitionOf[step];
      api.post(`/orders/:number/${name}`, {
        config: { ...writing, idempotent: 'optional' },
        schema: {
          ...say,
          operationId: `post${name.charAt(0).toUpperCase()}${name.slice(1)}`,
          summary: `Moves an order on: ${name}`,
          params: NumberParams,
          body: TransitionBody,
          response: { 201: TransitionResponse },
        },
        handler: async (request, reply) => {
          const { number } = request.params;
          const told = { ...toldOf(request.body), number, step, by: request.actor };
          const moved =
            step === 'cancel' && !isStaff(request.actor)
              ? await cancelOwn(orders, told)
              : await orders.takeStep(told);
          if (!moved.ok) return refused(reply, refusals, moved);
          return reply.code(201).send({ number, fulfilmentState: moved.value.state });
        },
      });
    }

    api.post('/order-transitions', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'moveOrders',
        summary: 'The same transition for up to a hundred orders, with an answer for each',
        body: BulkBody,
        response: { 200: BulkResponse },
      },
      handler: async (request) => {
        const { transition, numbers, ...told } = request.body;
        const step = orderSteps.find((one) => transitionOf[one] === transition) as OrderStep;
        const done = await orders.takeSteps({ ...toldOf(told), of: { numbers }, step, by: request.actor });
        return { results: done.ok ? done.value.outcomes.map(presentOutcome) : [] };
      },
    });

    api.post('/orders/:number/refunds', {
      config: { ...writing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'postRefund',
        summary: 'Sends a payment of an order back, whole or in part',
        params: NumberParams,
        body: RefundRequest,
        response: { 201: TransitionResponse.pick({ number: true }) },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const sent = await orders.refund({ ...request.body, number, by: request.actor });
        return sent.ok ? reply.code(201).send({ number }) : refused(reply, refusals, sent);
      },
    });

    api.post('/orders/:number/notes', {
      config: writing,
      schema: {
        ...say,
        operationId: 'addNote',
        summary: 'A note of the staff to each other',
        params: NumberParams,
        body: NoteBody,
        response: { 201: TransitionResponse.pick({ number: true }) },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const noted = await orders.addNote({ number, text: request.body.text, by: request.actor });
        return noted.ok ? reply.code(201).send({ number }) : refused(reply, refusals, noted);
      },
    });
  };

type Told = {
  part?: string | undefined;
  reason?: string | undefined;
  carrier?: string | undefined;
  trackingNumber?: string | undefined;
  back?: LineBack[] | undefined;
  refundMinor?: number | undefined;
};

const toldOf = ({ part, reason, carrier, trackingNumber, back, refundMinor }: Told) => ({
  ...(part ? { part } : {}),
  ...(reason ? { reason } : {}),
  ...(carrier ? { carrier } : {}),
  ...(trackingNumber ? { trackingNumber } : {}),
  ...(back ? { back } : {}),
  ...(refundMinor === undefined ? {} : { refundMinor }),
});

function presentOutcome({ number, outcome }: BulkOutcome['outcomes'][number]) {
  if (outcome.ok) return { number, ok: true, fulfilmentState: outcome.value.state, problem: null };
  const [status, title] = refusals[outcome.code];
  return { number, ok: false, fulfilmentState: null, problem: { status, code: outcome.code, title } };
}

/** For whose order it is, `refundMinor` is what the order said would come back: something else is refused. */
async function cancelOwn(
  orders: Orders,
  { number, refundMinor = 0, by }: { number: string; refundMinor?: number; by: Actor },
) {
  const done = await orders.cancelOwn({ order: { number }, shownMinor: refundMinor, by });
  return done.ok ? accept({ state: 'cancelled' }) : done;
}
