import type { OrderStep } from '#modules/shop/orders/contract';
import { openBooks, type PaymentProvider } from '#modules/shop/payments';
import type { Database } from '#platform/db';
import { type Language, languages } from '#platform/i18n';
import { newLinkToken } from '#platform/ids';
import { type Actor, system, visitor } from '#platform/policy';
import { addDays, weekday } from '#platform/time';
import type { Application } from '../application.ts';
import { demoPeople } from './content/index.ts';
import { demoReviewers } from './demo-reviews.ts';
import type { MovableClock } from './movable-clock.ts';

/**
 * The test provider, paid at once: the past of the demo goes through the same checkout as everything else, and stands in the
 * provider's books, so that an order of the past can be paid back today.
 */
export function paidInThePast(database: Database): PaymentProvider {
  const books = openBooks(database);
  return {
    name: 'test',
    mode: 'test',
    signsNews: true,
    pages: null,
    methods: Object.entries({ ideal: 'iDEAL | Wero', paypal: 'PayPal', card: 'Card' }).map(
      ([method, label]) => ({ method, label, minutes: 15 }),
    ),
    async create({ key, orderId, ...payment }) {
      const id = `tp_past_${key}`;
      await books.create(key, { ...payment, id, reference: orderId });
      await books.setState(id, 'paid');
      return { externalId: id, redirectUrl: payment.returnUrl };
    },
    async fetch(externalId) {
      const payment = await books.find(externalId);
      return payment && { ...payment, mode: 'test', chargedBackMinor: 0, orderId: payment.reference };
    },
    async refund({ externalId, key, amountMinor }) {
      const made = await books.refund(externalId, `tr_past_${key}`, key, amountMinor);
      return { externalId: made ?? '', state: made ? 'done' : 'failed' };
    },
    fetchRefund: async (_payment, refund) => ({ externalId: refund, state: 'done' }),
    parseWebhook: async () => undefined,
  };
}

// Deterministic, so that every fresh demo tells the same story.
export function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

const ORDERS = 40;
// The orders of the account that a visitor of the demo may sign in with.
const customerContact = { name: 'Noor de Vries', email: 'customer@convive.test' };
const ways: OrderStep[] = ['approve', 'start-preparation', 'make-ready'];

/** Which of the orders rent something: one that is back, one that is out, and one still to come. */
const hired = new Map([
  [27, { slug: 'garden-marquee-hire', quantity: 1 }],
  [30, { slug: 'cross-back-chair-hire', quantity: 60 }],
  [35, { slug: 'round-table-hire', quantity: 10 }],
]);

/**
 * Forty orders of the last ten weeks and the coming days, placed, paid and moved on through the use cases themselves, with
 * the clock set back: so the ledger, the timelines and the figures agree, for nothing was written beside them.
 */
export async function seedOrders(
  past: Application,
  clock: MovableClock,
  { today, customer }: { today: string; customer: Actor },
): Promise<number> {
  const roll = dice(7);
  const cards = (await past.catalogue.listing({ page: 1 }, 'en')).cards.concat(
    (await past.catalogue.listing({ page: 2 }, 'en')).cards,
  );
  const eventTypes = await past.catalogue.eventTypes('en');
  const reviewed = demoReviewers(past);
  let placed = 0;
  for (let index = 0; placed < ORDERS && index < 2 * ORDERS; index++) {
    const person = demoPeople[index % demoPeople.length] as (typeof demoPeople)[number];
    const { day, placedOn } = daysOf(placed, today, roll);
    clock.set(new Date(`${placedOn}T0${7 + roll(2)}:${10 + roll(49)}:00Z`));
    const eventType = eventTypes[roll(eventTypes.length)]?.slug ?? 'wedding';
    const hires = hired.get(placed);
    const by = placed % 9 === 4 ? customer : visitor;
    const order = await placeOne(past, {
      person: by === visitor ? person : { ...person, ...customerContact },
      day,
      roll,
      cards,
      eventType,
      ...(hires && { hires }),
      by,
    });
    if (!order) continue;
    // Its invoice is of the day it was paid; what it is paid back, of the day of that.
    await past.jobs.drain();
    await moveOn(past, clock, order.number, placed);
    await past.jobs.drain();
    await reviewed(clock, order.link);
    placed += 1;
  }
  return placed;
}

/** The first thirty long delivered, six for today and the coming days, the last four new and still to be decided. */
function daysOf(
  index: number,
  today: string,
  roll: (most: number) => number,
): { day: string; placedOn: string } {
  if (index >= 36)
    return { day: openDay(addDays(today, 17 + (index - 36) * 6)), placedOn: addDays(today, -1) };
  const day = openDay(index >= 30 ? addDays(today, index - 31) : addDays(today, -68 + index * 2));
  // One after the other, as invoices are numbered.
  return { day, placedOn: addDays(day, -(16 + roll(2))) };
}

type Placing = {
  person: (typeof demoPeople)[number];
  day: string;
  roll: (most: number) => number;
  cards: Awaited<ReturnType<Application['catalogue']['listing']>>['cards'];
  eventType: string;
  /** What it rents besides, and how many. */
  hires?: { slug: string; quantity: number };
  by: Actor;
};

export async function placeOne(
  past: Application,
  { person, day, roll, cards, eventType, hires, by }: Placing,
): Promise<{ number: string; link: string } | undefined> {
  const token = newLinkToken();
  const guests = 20 + roll(8) * 10;
  const language: Language = languages.includes(person.language as Language)
    ? (person.language as Language)
    : 'en';
  await past.carts.setOccasion({ token, occasion: { eventType, day, guests }, by });
  for (let tries = 0, lines = 0; tries < 12 && lines < 1 + roll(3); tries++) {
    const card = cards[roll(cards.length)];
    const product = card && (await past.catalogue.product(card.slug, { day, guests }, language));
    const variant = product?.variants.find(({ availability }) => availability.state === 'available');
    if (!product || !variant) continue;
    const added = await past.carts.addLine({
      token,
      variantId: variant.id,
      quantity:
        product.kind === 'product' ? Math.min(3, variant.suggestedQuantity) : variant.suggestedQuantity,
      personalText: product.personalText ? (person.name.split(' ')[0] ?? '') : '',
      by,
    });
    if (added.ok) lines += 1;
  }
  const piece = hires && (await past.catalogue.product(hires.slug, { day }, language))?.variants[0];
  if (hires && piece)
    await past.carts.addLine({
      token,
      variantId: piece.id,
      quantity: hires.quantity,
      personalText: '',
      by,
    });
  const method = roll(4) === 0 ? 'pick-up' : 'delivery';
  for (const way of method === 'pick-up' ? (['pick-up', 'delivery'] as const) : (['delivery'] as const)) {
    const page = await past.checkout.page({ token, day, method: way, postcode: person.postcode, language });
    if (!page?.methods.includes(way)) continue;
    const slot = page.slots[way].find(({ free }) => free);
    const outcome = await past.checkout.place({
      checkoutKey: page.cart.checkoutKey,
      cartVersion: page.cart.version,
      shownTotal: page.totalMinor,
      name: person.name,
      email: person.email,
      phone: person.phone,
      day,
      method: way,
      slotId: slot?.id,
      street: person.street,
      postcode: person.postcode,
      town: person.town,
      note: '',
      payment: 'test:ideal',
      terms: 'on',
      token,
      language,
      address: 'demo',
      by,
    });
    if (outcome.ok) {
      const link = outcome.value.orderLink.split('/').pop() ?? '';
      const payment = (await past.orders.byLink(link))?.payments[0];
      if (payment) await past.checkout.settle(payment.id);
      return { number: outcome.value.orderNumber, link };
    }
  }
  return undefined;
}

/** How far an order has come by now: old ones are closed, today's are on their way, the newest wait for a decision. */
async function moveOn(past: Application, clock: MovableClock, number: string, index: number): Promise<void> {
  const by = system('demo');
  const steps: OrderStep[] =
    index < 30
      ? [...ways, 'send-out', 'deliver', 'collect', 'record-return', 'close']
      : index < 33
        ? [...ways, 'send-out', ...(hired.has(index) ? (['deliver', 'collect'] as const) : [])]
        : ways.slice(0, Math.max(0, 36 - index));
  if (index % 17 === 5) {
    await past.orders.takeStep({ number, step: 'reject', reason: 'We are away that week', by });
    return;
  }
  for (const step of steps) {
    clock.set(new Date(clock.now().getTime() + 20 * 3_600_000));
    await past.orders.takeStep({ number, step, by });
  }
}

// The demo rests on Mondays.
const openDay = (day: string): string => (weekday(day) === 1 ? addDays(day, 1) : day);
