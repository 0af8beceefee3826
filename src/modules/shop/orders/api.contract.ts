import { z } from 'zod';
import { OrderDiscount } from '#modules/shop/offers/contract';
import {
  Day,
  Instant,
  Money,
  pageNumber,
  pageOf,
  pageSize,
  query,
  several,
  Text,
  VatLine,
} from '#platform/wire';
import {
  fulfilmentStates,
  NoteRequest,
  type OrderStep,
  paymentStates,
  paymentTerms,
  StepRequest,
} from './contract.ts';

/** The step of an order as a thing that can be made. */
export const transitionOf: Record<OrderStep, string> = {
  approve: 'approval',
  reject: 'rejection',
  'start-preparation': 'preparation',
  'make-ready': 'readiness',
  ship: 'shipment',
  'send-out': 'departure',
  deliver: 'delivery',
  collect: 'collection',
  'record-return': 'return',
  close: 'closure',
  cancel: 'cancellation',
};

const methods = z.enum(['delivery', 'pick-up', 'on-site']);

export const NumberParams = z.object({ number: z.string().max(40) });
export const LinkParams = z.object({ link: z.string() });
export const LanguageQuery = query({});

export const OrdersQuery = query({
  state: several(fulfilmentStates).optional(),
  payment: several(paymentStates).optional(),
  from: Day.optional(),
  until: Day.optional(),
  method: methods.optional(),
  q: z.string().trim().max(80).optional().describe('for staff: number, name, address, product'),
  sort: z.enum(['newest', 'oldest', 'day', 'total']).optional(),
  page: pageNumber,
  perPage: pageSize.optional().describe('of one’s own orders; staff lists have 25 a page'),
});
export type OrdersQuery = z.infer<typeof OrdersQuery>;

export const OrderCard = z
  .object({
    number: z.string(),
    contactName: z.string(),
    eventType: z.string().nullable(),
    day: Day,
    slotFrom: z.string().nullable(),
    method: methods.describe('of its first part'),
    methods: z.array(methods).describe('of all its parts'),
    town: z.string().nullable(),
    pieces: z.int(),
    firstLine: Text,
    total: Money,
    paymentState: z.enum(paymentStates),
    fulfilmentState: z.enum(fulfilmentStates),
    placedAt: Instant,
    transitions: z.array(z.string()),
  })
  .meta({ id: 'OrderCard' });

export const OrdersResponse = pageOf(OrderCard).meta({ id: 'OrderPage' });

const Address = z.object({ street: z.string(), postcode: z.string(), town: z.string(), country: z.string() });

const Payment = z.object({
  id: z.uuid(),
  provider: z.string(),
  method: z.string(),
  mode: z.enum(['test', 'live']),
  state: z.string(),
  amount: Money,
  refunded: Money,
  createdAt: Instant,
  refunds: z.array(
    z.object({ id: z.uuid(), amount: Money, state: z.string(), reason: z.string(), createdAt: Instant }),
  ),
});

export const OrderResponse = z
  .object({
    number: z.string(),
    language: z.string(),
    contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
    eventType: z.string().nullable(),
    day: Day,
    guests: z.int().nullable(),
    note: z.string(),
    goods: Money,
    deliveryFee: Money.describe('before any discount'),
    discount: OrderDiscount.nullable(),
    total: Money,
    vat: z.array(VatLine),
    paymentState: z.enum(paymentStates),
    fulfilmentState: z.enum(fulfilmentStates),
    paid: Money,
    refunded: Money,
    placedAt: Instant,
    payBefore: Instant,
    payable: z.boolean(),
    version: z.int().describe('raised by each change of what was ordered'),
    endedReason: z.string().nullable(),
    cancelling: z
      .object({
        back: Money.describe('what a cancellation gives back now: post it as refundMinor'),
        kept: Money,
        freeUntil: Day.nullable(),
        until: Day.nullable(),
      })
      .nullable()
      .describe('for whose order it is, as long as it can be cancelled'),
    tracking: z
      .object({ carrier: z.string(), number: z.string() })
      .nullable()
      .describe('of the first part that has one'),
    trackingLink: z
      .string()
      .nullable()
      .describe('for whose order it is, and for staff as long as it can be paid'),
    parts: z.array(
      z.object({
        id: z.uuid(),
        method: methods,
        day: Day,
        slot: z.object({ from: z.string(), to: z.string() }).nullable(),
        address: Address.nullable(),
        fee: Money,
        fulfilmentState: z.enum(fulfilmentStates),
        tracking: z.object({ carrier: z.string(), number: z.string() }).nullable(),
        transitions: z.array(z.string()).describe('what can be posted now with this part alone, for staff'),
      }),
    ),
    lines: z.array(
      z.object({
        id: z.uuid(),
        part: z.uuid(),
        kind: z.string(),
        product: z.string(),
        name: Text,
        options: z.array(Text),
        sku: z.string(),
        quantity: z.int(),
        unitPrice: Money,
        total: Money,
        discount: Money.describe('its share of the discount, within its total'),
        vatRateBp: z.int(),
        personalText: z.string(),
        startsAt: z.string().nullable().describe('of a service: when it begins'),
        rental: z
          .object({
            out: Day,
            back: Day,
            deposit: Money.describe('Due at the handover, not part of the total'),
            returned: z.int().nullable().describe('Pieces that came back, the damaged among them'),
            damaged: z.int().nullable(),
          })
          .nullable(),
      }),
    ),
    activity: z.array(
      z.object({
        kind: z.string(),
        at: Instant,
        by: z.string().nullable(),
        internal: z.boolean(),
        data: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    transitions: z.array(z.string()).describe('what can be posted now, for staff'),
    terms: z.enum(paymentTerms).describe('When the money is due'),
    dues: z
      .array(
        z.object({
          kind: z.string(),
          amount: Money,
          dueOn: Day,
          paidAt: Instant.nullable(),
          payer: z.string().nullable().describe('Of a share: whose it is'),
        }),
      )
      .describe('Parts of the money, in the order they are due; empty when all of it is due at once'),
    payments: z.array(Payment),
  })
  .meta({ id: 'Order' });

const { step: _, ...told } = StepRequest.shape;
const { part, ...toldOfMany } = told;
export const TransitionBody = z
  .strictObject({
    ...toldOfMany,
    part: part.describe('moves this part of the order alone; without it, all parts that can'),
  })
  .meta({ id: 'Transition' });
export const TransitionResponse = z
  .object({ number: z.string(), fulfilmentState: z.string() })
  .meta({ id: 'TransitionDone' });

export const BulkBody = z
  .strictObject({
    ...toldOfMany,
    transition: z.enum(Object.values(transitionOf)),
    numbers: z.array(z.string().max(40)).min(1).max(100),
  })
  .meta({ id: 'BulkTransition' });

export const BulkResponse = z
  .object({
    results: z.array(
      z.object({
        number: z.string(),
        ok: z.boolean(),
        fulfilmentState: z.string().nullable(),
        problem: z.object({ status: z.int(), code: z.string(), title: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'BulkTransitionDone' });

export const NoteBody = z.strictObject(NoteRequest.shape).meta({ id: 'Note' });
