import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { isLanguage, type Language, pickText } from '#platform/i18n';
import type { VatLine } from '#platform/money';
import { type PlainDay, wallClock } from '#platform/time';
import type { InvoiceFacts, InvoiceLine, Seller } from './paper-facts.ts';
import { filled, wayName, wordsOf } from './words/paper-words.ts';

type Issuing = {
  order: OrderView;
  seller: Seller;
  number: string;
  day: PlainDay;
  now: Date;
  zone: string;
  /** What the providers call their ways to pay. */
  methods: readonly PaymentMethodView[];
};

/** What an invoice says, from the order as it stands. */
export function invoiceFacts({ order, seller, number, day, now, zone, methods }: Issuing): InvoiceFacts {
  const language = isLanguage(order.language) ? order.language : 'en';
  const paid = order.payments.filter(({ settledAs }) => settledAs === 'paid');
  // The first part with a place: everything that is brought goes to one.
  const address = order.parts.find((part) => part.address)?.address ?? null;
  const labelOf = ({ provider, method }: Pick<PaymentMethodView, 'provider' | 'method'>) =>
    methods.find((one) => one.provider === provider && one.method === method)?.label;
  return {
    number,
    day,
    issuedAt: now.toISOString(),
    language,
    currency: order.currency,
    orderNumber: order.number,
    orderedOn: wallClock(new Date(order.placedAt), zone).day,
    suppliedOn: order.parts.at(-1)?.day ?? order.day,
    seller,
    customer: {
      name: order.contact.name,
      email: order.contact.email,
      address,
    },
    lines: order.lines.map((line) => lineOf(line, language)),
    linesMinor: order.linesMinor,
    deliveryMinor: order.deliveryMinor,
    discount: order.discount ? { code: order.discount.code, amountMinor: order.discountMinor } : null,
    totalMinor: order.totalMinor,
    vat: order.vat.filter(({ gross }) => gross > 0),
    depositsMinor: order.lines.reduce((sum, { rental }) => sum + (rental?.depositMinor ?? 0), 0),
    paid: paid.map((payment) => ({
      way: wayName(wordsOf(language), payment.method, labelOf(payment)),
      day: wallClock(new Date(payment.createdAt), zone).day,
      amountMinor: payment.amountMinor,
    })),
    practice: paid.some(({ mode }) => mode === 'test'),
  };
}

type Difference = { vat: VatLine[]; because: 'change' | 'end' };

/** What an invoice says that came after a change, or of what was kept at an order's end: one line for each rate. */
export function differenceInvoice(issuing: Issuing, { vat, because }: Difference): InvoiceFacts {
  const { order } = issuing;
  const whole = invoiceFacts(issuing);
  const words = wordsOf(whole.language).invoice;
  const totalMinor = vat.reduce((sum, { gross }) => sum + gross, 0);
  const name = filled(because === 'change' ? words.changed : words.kept, { order: order.number });
  return {
    ...whole,
    vat,
    totalMinor,
    linesMinor: totalMinor,
    deliveryMinor: 0,
    discount: null,
    depositsMinor: 0,
    lines: vat.map(({ rateBp, gross }) => ({
      name,
      options: [],
      quantity: 1,
      unitMinor: gross,
      totalMinor: gross,
      vatRateBp: rateBp,
      rental: null,
    })),
    paid: order.dues.some(({ paidAt }) => paidAt === null) ? [] : lastOf(whole.paid, totalMinor),
  };
}

/** The latest payments, as far as they were for this. */
function lastOf(paid: InvoiceFacts['paid'], totalMinor: number): InvoiceFacts['paid'] {
  let left = totalMinor;
  return paid
    .toReversed()
    .flatMap((payment) => {
      const amountMinor = Math.min(left, payment.amountMinor);
      left -= amountMinor;
      return amountMinor > 0 ? [{ ...payment, amountMinor }] : [];
    })
    .toReversed();
}

const lineOf = (line: OrderView['lines'][number], language: Language): InvoiceLine => ({
  name: pickText(line.names, language).text,
  options: line.optionNames.map((names) => pickText(names, language).text),
  quantity: line.quantity,
  unitMinor: line.unitMinor,
  totalMinor: line.totalMinor,
  vatRateBp: line.vatRateBp,
  rental: line.rental && { from: line.rental.outDay, until: line.rental.backDay },
});
