import { connections, openBrowser } from '../browser.ts';
import { DEMO_PASSWORD } from '../server-process.ts';
import { addToBasket } from '../shopper.ts';
import type { Goods } from './shop-under-test.ts';
import type { watchStatements } from './statements.ts';

/** SQL statements of each page, once whatever is kept in memory is warm. */
export async function pageStatements(
  shopUrl: string,
  goods: Goods,
  orderPage: string,
  watch: Awaited<ReturnType<typeof watchStatements>>,
): Promise<{ page: string; statements: number | string }[]> {
  const agent = connections(1);
  const browser = openBrowser(shopUrl, agent, { address: '10.250.0.1' });
  await addToBasket(browser, { ...goods, quantity: 1, email: 'counted@convive.test' });
  const occasion = `type=wedding&date=${goods.day}&guests=80`;
  const pages: [string, string][] = [
    ['home', '/en'],
    ['listing', '/en/shop'],
    ['listing with occasion', `/en/shop?${occasion}`],
    ['product', '/en/p/bench-piece'],
    ['search', '/en/shop?q=cake'],
    ['basket', '/en/basket'],
    ['checkout', `/en/checkout?day=${goods.day}&method=delivery&postcode=9000`],
    ['track', orderPage],
    ['header of a person', '/en/me'],
    ['office: today', '/en/office'],
    ['office: list of orders', '/en/office/orders'],
    ['office: board', '/en/office/board'],
  ];
  const counted: { page: string; statements: number | string }[] = [];
  for (const [page, path] of pages) {
    // The office comes last; what is counted before is counted for a visitor.
    if (path === '/en/office')
      await browser.post('/en/sign-in', { email: 'owner@convive.test', password: DEMO_PASSWORD });
    await browser.get(path);
    await watch.since();
    const { status } = await browser.get(path);
    const statements = (await watch.since()).filter(({ who }) => who === 'convive').length;
    counted.push({ page, statements: status === 200 ? statements : `answers ${status}` });
  }
  agent.destroy();
  return counted;
}
