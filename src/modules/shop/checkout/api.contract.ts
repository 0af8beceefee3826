import { z } from 'zod';
import { CartCoupon } from '#modules/shop/offers/contract';
import { Day, Instant, Money, query, Text, VatLine } from '#platform/wire';

const methods = z.enum(['delivery', 'pick-up']);

export const CartParams = z.object({ id: z.string() });
export const LinkParams = z.object({ link: z.string() });

const LineIds = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((entry) => entry.split(',')))
  .pipe(z.array(z.uuid()).max(500));

export const OfferQuery = query({
  day: Day.optional(),
  method: methods.optional(),
  postcode: z.string().trim().max(12).optional(),
  apart: LineIds.optional().describe('lines of goods that go the other way than `method`'),
});

const Slot = z.object({ id: z.uuid(), from: z.string(), to: z.string(), free: z.boolean() });
const Zone = z.object({ id: z.uuid(), name: Text, fee: Money, freeFrom: Money.nullable() });

export const OfferResponse = z
  .object({
    checkoutKey: z.uuid().describe('Send it back to place the order'),
    version: z.int().describe('Of the cart; send it back too'),
    earliestDay: Day,
    day: Day.nullable(),
    rental: z
      .object({
        handover: Day.describe('The slots are of this day'),
        back: Day,
        deposit: Money.describe('Due at the handover, not part of the total'),
      })
      .nullable(),
    parts: z
      .array(
        z.object({
          method: z.enum(['delivery', 'pick-up', 'on-site']),
          lines: z.array(z.uuid()).describe('of the cart'),
          day: Day.nullable().describe('It is handed over then'),
          needsSlot: z.boolean(),
          slots: z.array(Slot).describe('of this day and way'),
          fee: Money.nullable(),
        }),
      )
      .describe(
        'What goes together; one part unless lines go apart, or something is picked up while somebody comes',
      ),
    methods: z.array(methods),
    needsSlot: z.boolean(),
    slots: z.object({ delivery: z.array(Slot), 'pick-up': z.array(Slot) }),
    zone: Zone.nullable(),
    zones: z.array(Zone),
    deliveryFee: Money.nullable(),
    coupon: CartCoupon.nullable(),
    total: Money,
    vat: z.array(VatLine),
    sharing: z
      .object({ until: Instant.describe('By then everybody has to have paid') })
      .nullable()
      .describe('Several may pay it together'),
    paymentMethods: z.array(z.object({ id: z.string(), label: z.string(), test: z.boolean() })),
    pickUpAddress: z.object({
      street: z.string(),
      postcode: z.string(),
      town: z.string(),
      country: z.string(),
    }),
  })
  .meta({ id: 'CheckoutOffer' });

export const PlaceOrderBody = z
  .strictObject({
    checkoutKey: z.uuid(),
    version: z.int().min(1),
    total: Money.describe('What the offer said; when it has changed since, the order is refused'),
    contact: z.strictObject({ name: z.string(), email: z.string(), phone: z.string() }),
    day: Day,
    method: methods,
    slotId: z.uuid().optional(),
    parts: z
      .array(
        z.strictObject({
          method: methods,
          slotId: z.uuid().optional(),
          lines: z
            .array(z.uuid())
            .max(500)
            .default([])
            .describe('of the cart; services always come to the address'),
        }),
      )
      .max(2)
      .refine(
        (parts) => new Set(parts.map(({ method }) => method)).size === parts.length,
        'one part for each method',
      )
      .optional()
      .describe(
        'Ways and hours of a split order: lines that are not named go by `method` and its part’s slot',
      ),
    address: z
      .strictObject({ street: z.string(), postcode: z.string(), town: z.string() })
      .optional()
      .describe('Needed for whatever is delivered, and where somebody comes'),
    starts: z
      .record(z.uuid(), z.string())
      .optional()
      .describe('when services are wished to begin: a time such as 20:00, by the line of the cart'),
    note: z.string().max(1_000).default(''),
    eventId: z.uuid().optional().describe('An event of your own that the order is for'),
    payment: z
      .string()
      .default('')
      .describe('The id of a payment method; not needed when the offer said that nothing is left to pay'),
    shares: z
      .strictObject({
        split: z.enum(['evenly', 'amounts']),
        own: Money.optional().describe('Yours, when everybody has an amount'),
        payers: z.array(z.strictObject({ name: z.string(), email: z.string(), amount: Money.optional() })),
      })
      .optional()
      .describe('Others pay a part of it: each gets a link, and it is sure when all have paid'),
    acceptTerms: z.literal(true),
  })
  .meta({ id: 'PlaceOrder' });
export type PlaceOrderBody = z.infer<typeof PlaceOrderBody>;

export const PlacedResponse = z
  .object({
    number: z.string(),
    trackingLink: z.string().describe('For GET /api/tracking/{link}: keep it as you would a key'),
    trackingPage: z.string(),
    paymentPage: z.string().describe('Where the shopper pays; the tracking page when nothing is left to pay'),
  })
  .meta({ id: 'PlacedOrder' });

export const PayAgainBody = z.strictObject({ payment: z.string().max(80) }).meta({ id: 'NewPayment' });
export const PaymentPageResponse = z.object({ paymentPage: z.string() }).meta({ id: 'PaymentPage' });
