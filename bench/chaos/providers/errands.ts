import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Browser, NoAnswer, pathOf } from '../../browser.ts';
import { addToBasket, checkoutForm, type Errand, openCheckout, placeOrder } from '../../shopper.ts';
import type { Dice } from '../dice.ts';
import type { Counter, Outcome } from './counters.ts';

/** Thrown beforehand, so that the same seed plans the same whatever the network does. */
export type Plan = {
  counter: Counter;
  deposit: boolean;
  /** Two friends pay a part of it. */
  shared: boolean;
  /** Of the first payment, and of what is due later. */
  outcomes: Outcome[];
  returns: boolean;
  /** Pays the rest too. */
  paysRest: boolean;
  /** Opens the rest twice, and pays both. */
  paysTwice: boolean;
};

export type Errands = { page: string; placed: boolean; why: string; again: number };

const PATIENCE_MS = 120_000;
const outcomes: [Outcome, number][] = [
  ['paid', 16],
  ['failed', 2],
  ['pending', 2],
];

export const planOf = (chance: Dice, counters: Counter[]): Plan => ({
  counter: counters[chance.below(counters.length)] as Counter,
  ...termsOf(chance.below(3)),
  outcomes: [chance.one(outcomes), chance.one(outcomes)],
  returns: chance.below(3) > 0,
  paysRest: chance.below(3) > 0,
  paysTwice: chance.below(6) === 0,
});

const termsOf = (thrown: number) => ({ deposit: thrown === 0, shared: thrown === 1 });

const friends = {
  share: 'on',
  split: 'evenly',
  payers: '3',
  'payerName.1': 'Tom',
  'payerEmail.1': 'tom@convive.test',
  'payerName.2': 'Lena',
  'payerEmail.2': 'lena@convive.test',
};

/** One shopper: orders, pays at a provider, perhaps by instalments; does the same again when nobody answers. */
export async function run(
  browser: Browser,
  errand: Errand,
  plan: Plan,
  stepped: () => void,
): Promise<Errands> {
  const told: Errands = { page: '', placed: false, why: '', again: 0 };
  const step = (act: () => Promise<Answer>) => insist(act, stepped, told);
  const added = await step(() => addToBasket(browser, errand));
  if (added.status !== 303) return { ...told, why: `basket ${added.status}` };
  for (let tries = 0; tries < 4 && !told.placed; tries++) {
    const checkout = await step(() => openCheckout(browser, errand));
    const form = checkoutForm(checkout.body, errand);
    if (!form) return { ...told, why: `no checkout (${checkout.status})` };
    const payment = {
      payment: plan.counter.choice,
      ...(plan.deposit && { deposit: 'on' }),
      ...(plan.shared && friends),
    };
    const placed = await step(() => placeOrder(browser, { ...form, ...payment }));
    told.placed = placed.status === 303;
    told.why = told.placed ? '' : `checkout ${placed.status}`;
    if (told.placed) await follow(placed.location, 0);
  }
  if (!told.page || !(plan.deposit || plan.shared) || !plan.paysRest) return told;
  const pages: string[] = [];
  for (const part of plan.shared ? await openParts() : [{}])
    for (let count = 0; count < (plan.paysTwice ? 2 : 1); count++) {
      const wish = { intent: 'pay', payment: plan.counter.choice, ...part };
      const opened = await step(() => browser.post(told.page, wish));
      if (opened.status === 303 && isPage(opened.location)) pages.push(opened.location);
    }
  for (const page of pages) await pay(page, plan.outcomes[1] ?? 'paid');
  return told;

  /** The shares that nobody has paid, as the page of the order offers them. */
  async function openParts(): Promise<{ part: string }[]> {
    const { body } = await step(() => browser.get(told.page));
    return [...body.matchAll(/name="part"[^>]*value="([\da-f-]{36})"/g)].map(([, part = '']) => ({ part }));
  }

  // A provider that was away: the order's own page offers to pay again.
  async function follow(location: string, tries: number): Promise<void> {
    if (isPage(location)) return pay(location, plan.outcomes[0] ?? 'paid');
    told.page ||= pathOf(location).split('?')[0] ?? '';
    if (tries > 5) return;
    await sleep(300);
    const again = await step(() => browser.post(told.page, { intent: 'pay', payment: plan.counter.choice }));
    if (again.status === 303) await follow(again.location, tries + 1);
  }

  async function pay(page: string, outcome: Outcome): Promise<void> {
    const body = new URLSearchParams({ outcome: plan.counter.button[outcome] });
    const done = await fetch(page, { method: 'POST', body, redirect: 'manual' });
    await done.arrayBuffer();
    const back = done.headers.get('location');
    if (!back) return;
    told.page ||= pathOf(back).split('?')[0] ?? '';
    if (plan.returns) await step(() => browser.get(pathOf(back)));
  }
  function isPage(location: string): boolean {
    return location.startsWith(plan.counter.double.url);
  }
}

async function insist(act: () => Promise<Answer>, stepped: () => void, told: Errands): Promise<Answer> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const answer = await act();
      if (answer.status < 500) {
        stepped();
        return answer;
      }
      if (Date.now() > until) throw new Error(`the shop answers ${answer.status}`);
    } catch (error) {
      if (!(error instanceof NoAnswer) || Date.now() > until) throw error;
    }
    told.again += 1;
    await sleep(150 + Math.random() * 350);
  }
}
