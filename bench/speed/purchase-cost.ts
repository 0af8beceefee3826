import type pg from 'pg';
import { connections, pathOf } from '../browser.ts';
import { addToBasket, checkoutForm, openCheckout } from '../shopper.ts';
import type { Cost, PurchasePlan } from './bare-server.ts';
import { newShopper, place } from './purchases.ts';
import { drained } from './queue.ts';
import type { Goods } from './shop-under-test.ts';
import type { Statement, watchStatements } from './statements.ts';

const SHOPPERS = 10;

export type StepCost = { step: string; statements: number; queue: number; cost: Cost; texts: Statement[] };

/** What each step of a purchase costs: ten shoppers take it together, then everything behind it comes to rest. */
export async function purchaseCost(
  shopUrl: string,
  goods: Goods,
  watch: Awaited<ReturnType<typeof watchStatements>>,
  pool: pg.Pool,
): Promise<{ steps: StepCost[]; plan: PurchasePlan }> {
  const agent = connections(1);
  const people = Array.from({ length: SHOPPERS }, () => ({
    ...newShopper(shopUrl, agent, goods),
    form: {} as Record<string, string>,
    payment: '',
    back: '',
  }));
  const steps: StepCost[] = [];

  async function step(
    name: string,
    act: (person: (typeof people)[number]) => Promise<{ body: string } | undefined>,
  ) {
    let bytes = 0;
    const { statements, cost } = await watch.cost(async () => {
      for (const person of people) bytes += Buffer.byteLength((await act(person))?.body ?? '');
      await drained(pool);
    });
    const each = (number: number) => Math.round((number / SHOPPERS) * 10) / 10;
    steps.push({
      step: name,
      statements: each(statements.filter(({ who }) => who === 'convive').length),
      queue: each(statements.filter(({ who }) => who !== 'convive').length),
      cost: {
        commits: Math.round(cost.commits / SHOPPERS),
        inserted: Math.round(cost.inserted / SHOPPERS),
        updated: Math.round(cost.updated / SHOPPERS),
        bytes: Math.round(bytes / SHOPPERS),
      },
      texts: statements,
    });
  }

  await step('add to basket', (person) => addToBasket(person.browser, person.errand));
  await step('checkout page', async (person) => {
    const page = await openCheckout(person.browser, person.errand);
    const form = checkoutForm(page.body, person.errand);
    if (!form) throw new Error(`no checkout page: ${page.status} ${page.location}`);
    person.form = form;
    return page;
  });
  await step('place the order', async (person) => {
    person.payment = await place(person, person.form);
    return undefined;
  });
  await step('pay, news, mail', async (person) => {
    const paid = await person.browser.post(`/test-provider/pay/${person.payment}`, { outcome: 'paid' });
    person.back = pathOf(paid.location);
    return undefined;
  });
  await step('return page', (person) => person.browser.get(person.back));
  agent.destroy();
  const [add, checkout, placed, paid, returned] = steps.map(({ cost }) => cost) as [
    Cost,
    Cost,
    Cost,
    Cost,
    Cost,
  ];
  return { steps, plan: { add, checkout, place: placed, pay: paid, returned } };
}
