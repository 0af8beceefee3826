import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { isLanguage, type Language, pickText } from '#platform/i18n';
import { type PlainDay, wallClock } from '#platform/time';
import type { InvoiceFacts, InvoiceLine, Seller } from './paper-facts.ts';
import { wayName, wordsOf } from './words/paper-words.ts';

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
  const [part] = order.parts;
  const labelOf = ({ provider, method }: Omit<PaymentMethodView, 'label' | 'test'>) =>
    methods.find((one) => one.provider === provider && one.method === method)?.label;
  return {
    number,
    day,
    issuedAt: now.toISOString(),
    language,
    currency: order.currency,
    orderNumber: order.number,
    orderedOn: wallClock(new Date(order.placedAt), zone).day,
    suppliedOn: part?.day ?? order.day,
    seller,
    customer: {
      name: order.contact.name,
      email: order.contact.email,
      address: part?.address ?? null,
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

const lineOf = (line: OrderView['lines'][number], language: Language): InvoiceLine => ({
  name: pickText(line.names, language).text,
  options: line.optionNames.map((names) => pickText(names, language).text),
  quantity: line.quantity,
  unitMinor: line.unitMinor,
  totalMinor: line.totalMinor,
  vatRateBp: line.vatRateBp,
  rental: line.rental && { from: line.rental.outDay, until: line.rental.backDay },
});
