import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Browser, NoAnswer, openBrowser, pathOf } from '../browser.ts';
import {
  addToBasket,
  checkoutForm,
  type Errand,
  openCheckout,
  placeOrder,
  providerPayment,
} from '../shopper.ts';
import type { Dice } from './dice.ts';

export type Purchase = {
  email: string;
  /** How far the shopper came. */
  end: 'paid' | 'not-paid' | 'refused' | 'gave-up';
  /** What stood in the way, when something did. */
  why: string;
  /** The order's own page, when there is an order. */
  page?: string;
  /** Reloads and second presses because no answer came. */
  again: number;
};

export type Street = {
  url: string;
  agent: Agent;
  key: string;
  /** Where this shopper lives: one network address may keep sixty open orders. */
  address: string;
  dice: Dice;
  /** Called after every step that got an answer; kills are planned by their count. */
  stepped(): void;
  /** Everybody comes back from the provider's page; otherwise a third closes the window. */
  allReturn: boolean;
};

type Outcome = 'paid' | 'cancelled' | 'failed' | 'pending' | 'paid-late';
const outcomes: [Outcome, number][] = [
  ['paid', 84],
  ['cancelled', 4],
  ['failed', 4],
  ['pending', 3],
  ['paid-late', 5],
];
const deliveries: [string, number][] = [
  ['normal', 25],
  ['twice', 25],
  ['late', 20],
  ['reordered', 15],
  ['lost', 15],
];

const PATIENCE_MS = 120_000;

/** One shopper, from basket to thanks, who does what people do when a shop does not answer: the same again. */
export async function purchase(street: Street, errand: Errand): Promise<Purchase> {
  const { dice } = street;
  const browser = openBrowser(street.url, street.agent, { address: street.address });
  const told: Purchase = { email: errand.email, end: 'gave-up', why: '', again: 0 };
  const step = (act: () => Promise<Answer>) => insist(act, street, told);
  const think = () => sleep(dice.below(120));
  // Thrown beforehand, so that the same seed plans the same whatever the network does.
  const plan = {
    outcome: dice.one(outcomes),
    delivery: dice.one(deliveries),
    returns: dice.below(3) > 0,
    doubles: dice.below(4) === 0,
  };

  const added = await step(() => addToBasket(browser, errand));
  if (added.status !== 303) return { ...told, end: 'refused', why: `basket ${added.status}` };
  await think();
  const placed = await place(browser, errand, step, plan.doubles);
  if (typeof placed === 'string') return { ...told, end: 'refused', why: placed };
  told.page = placed.page;
  if (!placed.payment) return { ...told, why: 'no page to pay on' };
  await think();

  const { payment } = placed;
  await step(() =>
    browser.call(`/test-provider/api/payments/${payment}/outcome`, street.key, {
      outcome: plan.outcome,
      delivery: plan.delivery,
    }),
  );
  await think();
  if (street.allReturn || plan.returns) {
    const over = await step(() => browser.get(`/test-provider/pay/${payment}`));
    const back = /<a class="pay" href="([^"]+)"/.exec(over.body)?.[1]?.replaceAll('&#38;', '&');
    if (back) await step(() => browser.get(pathOf(back)));
  }
  // "Paid late" is only promised: the provider's own timer may die with the server it lives in.
  return { ...told, end: plan.outcome === 'paid' ? 'paid' : 'not-paid' };
}

type Placed = { page: string; payment: string | undefined };

/** Presses the button; the same form again when no answer came, a fresh form when the shop says something changed. */
async function place(
  browser: Browser,
  errand: Errand,
  step: (act: () => Promise<Answer>) => Promise<Answer>,
  doubles: boolean,
): Promise<Placed | string> {
  let why = '';
  for (let tries = 0; tries < 4; tries++) {
    const page = await step(() => openCheckout(browser, errand));
    const form = checkoutForm(page.body, errand);
    if (!form) return why || `no checkout page (${page.status} ${page.location})`;
    const press = () => placeOrder(browser, form);
    const [placed] = doubles ? await Promise.all([step(press), step(press)]) : [await step(press)];
    if (placed.status === 303) return leadsTo(browser, placed, step);
    why = problemOf(placed);
  }
  return why;
}

async function leadsTo(
  browser: Browser,
  placed: Answer,
  step: (act: () => Promise<Answer>) => Promise<Answer>,
): Promise<Placed> {
  const payment = providerPayment(placed);
  if (payment) return { page: '', payment };
  // The provider did not answer in time: the order's own page offers to pay again.
  const page = pathOf(placed.location).split('?')[0] ?? '';
  for (let tries = 0; tries < 4; tries++) {
    const again = await step(() => browser.post(page, { payment: 'test:ideal' }));
    const opened = providerPayment(again);
    if (opened) return { page, payment: opened };
  }
  return { page, payment: undefined };
}

/** Does it until there is an answer that is one: a shop that is away is tried again, as people do. */
async function insist(act: () => Promise<Answer>, { stepped }: Street, told: Purchase): Promise<Answer> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await act();
      if (answer.status < 500) {
        stepped();
        return answer;
      }
      if (Date.now() > until)
        throw new Error(`the shop answers ${answer.status}: ${answer.body.slice(0, 300)}`);
    } catch (error) {
      if (!(error instanceof NoAnswer) || Date.now() > until) throw error;
    }
    told.again += 1;
    await sleep(150 + Math.random() * 350);
  }
}

// Problems are announced in an alert; its text is what the shopper reads.
const problemOf = ({ status, body }: Answer): string =>
  `${status} ${(/role="alert"[^>]*>(.*?)<\/div>/s.exec(body)?.[1] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)}`;
