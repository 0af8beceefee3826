import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import type { ExportRow } from '#platform/exports';
import type { Actor, Role } from '#platform/policy';
import {
  aMonth,
  anOpenShop,
  changeMonth,
  type FixedClock,
  fixedClock,
  keepMonth,
  type Sold,
  type TestApplication,
  testApplication,
} from '#testing';
import { IssueMissing } from './issue-missing.ts';
import { bookingsToExport, papersToExport, vatToExport } from './papers-export-views.ts';

const ORDERS = 3_000;
const april = { from: '2027-04-01', until: '2027-04-30' };

let app: TestApplication;
let clock: FixedClock;
let month: Sold[];

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

// The numbers of a month are the same at every run.
let seed = 20_270_401;
function roll(most: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % most;
}

async function issueAll(): Promise<void> {
  await app.database.inTransaction(async (tx) => app.jobs.enqueue(tx, IssueMissing, {}));
  await app.jobs.drain();
}

beforeAll(async () => {
  clock = fixedClock('2027-04-01T09:00:00Z');
  app = await testApplication({ clock });
  await anOpenShop(app);
  month = aMonth({ orders: ORDERS, roll });
  for (const day of [...new Set(month.map((order) => order.day))]) {
    const ofDay = month.filter((order) => order.day === day);
    clock.set(`${day}T09:00:00Z`);
    await keepMonth(app.database, ofDay);
    await issueAll();
    clock.set(`${day}T12:00:00Z`);
    await changeMonth(app.database, ofDay, `${day}T11:00:00Z`);
    await issueAll();
  }
}, 400_000);
afterAll(() => app.close());

/** VAT within an amount by school arithmetic, a half rounded up: written apart from the code that is looked at. */
function taxOf(gross: bigint, rateBp: number): bigint {
  const tenths = (gross * BigInt(rateBp) * 10n) / BigInt(10_000 + rateBp);
  return (tenths + 5n) / 10n;
}

/** What lines and a fee cost, by rate. */
function byRate(lines: Sold['lines'], fee: Sold['fee']): Map<number, bigint> {
  const rates = new Map<number, bigint>();
  const add = (rateBp: number, gross: number) => rates.set(rateBp, (rates.get(rateBp) ?? 0n) + BigInt(gross));
  for (const { rateBp, gross, off } of lines) add(rateBp, gross - off);
  if (fee.gross > 0) add(fee.rateBp, fee.gross);
  return rates;
}

/** The month by rate, from what was sold in the end alone. */
function bookedByHand() {
  const rates = new Map<number, { gross: bigint; vat: bigint }>();
  for (const { lines, fee, change } of month)
    for (const [rateBp, gross] of byRate(change?.lines ?? lines, fee)) {
      const known = rates.get(rateBp) ?? { gross: 0n, vat: 0n };
      rates.set(rateBp, { gross: known.gross + gross, vat: known.vat + taxOf(gross, rateBp) });
    }
  return rates;
}

/** What changes made dearer and cheaper, rate by rate: an invoice and a credit note for each order that has any of it. */
function changedByHand(of: readonly Sold[] = month) {
  const sums = { invoices: 0, dearer: 0, credits: 0, cheaper: 0 };
  for (const { lines, fee, change } of of) {
    if (!change) continue;
    const [was, is] = [byRate(lines, fee), byRate(change.lines, fee)];
    const moves = [...new Set([...was.keys(), ...is.keys()])].map((rateBp) =>
      Number((is.get(rateBp) ?? 0n) - (was.get(rateBp) ?? 0n)),
    );
    const dearer = moves.reduce((sum, move) => sum + Math.max(0, move), 0);
    const cheaper = moves.reduce((sum, move) => sum + Math.max(0, -move), 0);
    sums.invoices += dearer > 0 ? 1 : 0;
    sums.credits += cheaper > 0 ? 1 : 0;
    sums.dearer += dearer;
    sums.cheaper += cheaper;
  }
  return sums;
}

const rowsOf = async <Row>(text: string): Promise<Row[]> =>
  (await app.database.pool.query(text)).rows as Row[];
const paidBack = () =>
  month.flatMap(({ refunds }) => refunds).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const sold = () => month.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
const soldInTheEnd = () =>
  month.reduce((sum, { totalMinor, change }) => sum + (change?.totalMinor ?? totalMinor), 0);

async function vatOfApril() {
  const vat = await app.papers.vatOf(april, as('manager'));
  if (!vat.ok) throw new Error(vat.code);
  return vat.value;
}

test('the papers of a month say by rate what was sold in the end, changes included, to the cent', async () => {
  const changed = changedByHand();
  expect(changed.invoices).toBeGreaterThan(200);
  expect(changed.credits).toBeGreaterThan(50);
  expect((await vatOfApril()).invoices).toBe(ORDERS + changed.invoices);
  const byHand = bookedByHand();
  const booked = await rowsOf<{ rate_bp: number; gross: string; net: string; vat: string }>(`
    select v.rate_bp, sum(s.sign * v.gross_minor) as gross, sum(s.sign * v.net_minor) as net, sum(s.sign * v.vat_minor) as vat
    from papers p join paper_vat v on v.paper_id = p.id
    cross join lateral (select case p.kind when 'invoice' then 1 else -1 end as sign) s
    where p.refund_id is null group by v.rate_bp order by v.rate_bp`);
  expect(booked.map(({ rate_bp: rateBp }) => rateBp)).toEqual([...byHand.keys()].sort((a, b) => a - b));
  for (const { rate_bp: rateBp, gross, net, vat } of booked) {
    expect(BigInt(gross), `${rateBp}`).toBe(byHand.get(rateBp)?.gross);
    expect(BigInt(vat), `${rateBp}`).toBe(byHand.get(rateBp)?.vat);
    expect(BigInt(net) + BigInt(vat)).toBe(BigInt(gross));
  }
});

test('invoices less credit notes are the payments less the refunds', async () => {
  const { sum, rates } = await vatOfApril();
  expect(sum.gross).toBe(soldInTheEnd() - paidBack());
  expect(rates.reduce((all, { credited }) => all + credited.gross, 0)).toBe(
    paidBack() + changedByHand().cheaper,
  );
  const [ledger] = await rowsOf<{ paid: string; back: string }>(
    `select (select sum(amount_minor) from payments where settled_as = 'paid') as paid,
      (select sum(amount_minor) from refunds where state = 'done') as back`,
  );
  expect(Number(ledger?.paid) - Number(ledger?.back)).toBe(sum.gross);
});

test('an order that went back whole has nothing left at any rate', async () => {
  const wrong = await rowsOf(`
    select p.order_number from papers p join paper_vat v on v.paper_id = p.id join orders o on o.id = p.order_id
    where (select sum(amount_minor) from refunds r where r.order_id = o.id) = o.total_minor
    group by p.order_number, v.rate_bp
    having sum(case p.kind when 'invoice' then v.vat_minor else -v.vat_minor end) <> 0
      or sum(case p.kind when 'invoice' then v.gross_minor else -v.gross_minor end) <> 0`);
  expect(wrong).toEqual([]);
  const whole = month.filter(
    ({ totalMinor, refunds }) =>
      totalMinor > 0 && refunds.reduce((sum, one) => sum + one.amountMinor, 0) === totalMinor,
  );
  expect(whole.length).toBeGreaterThan(150);
});

test('no credit note says more than what its invoice has left, and every refund has one', async () => {
  const wrong = await rowsOf(`
    select i.number from papers i join papers c on c.invoice_id = i.id join paper_vat v on v.paper_id = c.id
    join paper_vat w on w.paper_id = i.id and w.rate_bp = v.rate_bp
    group by i.number, v.rate_bp, w.gross_minor having sum(v.gross_minor) > w.gross_minor`);
  expect(wrong).toEqual([]);
  const { creditNotes } = await vatOfApril();
  expect(creditNotes).toBe(month.flatMap(({ refunds }) => refunds).length + changedByHand().credits);
});

test('the numbers of both series have no gap and none twice', async () => {
  const series = await rowsOf<{
    kind: string;
    papers: number;
    first: number;
    last: number;
    counted: number;
  }>(`
    select p.kind, count(distinct place)::int as papers, min(place) as first, max(place) as last, s.last_place as counted
    from papers p join paper_series s on s.kind = p.kind and s.year = p.year group by p.kind, s.last_place`);
  expect(series).toHaveLength(2);
  for (const { papers, first, last, counted } of series) {
    expect(first).toBe(1);
    expect([papers, counted]).toEqual([last, last]);
  }
});

test('what the bookkeeper takes along adds up to the page, row by row, read in pages', async () => {
  const list = bookingsToExport(app.database.reader);
  const shop = { zone: 'Europe/Brussels', today: '2027-04-30', currency: 'EUR' };
  const rows: ExportRow[] = [];
  for (let place: string | undefined, more = true; more; more = place !== undefined) {
    const page = await list.after(april, shop, place, 700);
    rows.push(...page.rows);
    place = page.place;
  }
  expect(rows).toHaveLength(await list.count(april, shop));
  const cents = (name: string) => rows.reduce((sum, row) => sum + Number(row[name]), 0);
  const { sum } = await vatOfApril();
  expect({ gross: cents('gross'), net: cents('net'), vat: cents('vat') }).toEqual(sum);
  expect(new Set(rows.map(({ number }) => number)).size).toBeGreaterThan(ORDERS);
});

test('a period is its own days: what is of May is not in April, and an empty month is nought', async () => {
  const may = await app.papers.vatOf({ from: '2027-05-01', until: '2027-05-31' }, as('admin'));
  expect(may.ok && may.value.sum).toEqual({ gross: 0, net: 0, vat: 0 });
  const days = await Promise.all(
    ['2027-04-01', '2027-04-02'].map(async (day) => {
      const vat = await app.papers.vatOf({ from: day, until: day }, as('manager'));
      return vat.ok ? vat.value.invoices : 0;
    }),
  );
  expect(days).toEqual(
    ['2027-04-01', '2027-04-02'].map(
      (day) => 100 + changedByHand(month.filter((order) => order.day === day)).invoices,
    ),
  );
});

test('the list finds by word, kind and period, with the sums of all that is found', async () => {
  const list = async (query: Parameters<TestApplication['papers']['list']>[0]) => {
    const found = await app.papers.list(query, as('agent'));
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const all = await list({});
  expect(all.rows).toHaveLength(25);
  const { dearer, cheaper } = changedByHand();
  expect(all.sums).toEqual({
    invoicesMinor: sold() + dearer,
    creditNotesMinor: paidBack() + cheaper,
  });
  const one = await list({ q: 'MO-10007 noor', kind: 'invoice' });
  expect(one.rows).toMatchObject([{ orderNumber: 'MO-10007', totalMinor: month[7]?.totalMinor }]);
  expect((await list({ q: '100%' })).total).toBe(0);
  const oldest = await list({ sort: 'oldest', from: '2027-04-02', until: '2027-04-02', page: 2 });
  expect(oldest.rows[0]?.day).toBe('2027-04-02');
  expect(oldest.total).toBeGreaterThanOrEqual(100);
  expect((await list({ page: 10_000 })).rows).toEqual([]);
  const [first, second] = (await list({ sort: 'amount' })).rows;
  expect(first?.totalMinor).toBeGreaterThanOrEqual(second?.totalMinor ?? 0);
});

test('the list and the accounts of three thousand orders are two statements each', async () => {
  const asked = async (work: () => Promise<unknown>) => (await countStatements(work)).texts.length;
  expect(await asked(() => app.papers.list({ q: 'noor', kind: 'invoice', page: 7 }, as('agent')))).toBe(2);
  expect(await asked(() => app.papers.vatOf(april, as('manager')))).toBe(2);
});

test('agents read papers and take none along; who does not work here sees nothing', async () => {
  expect((await app.papers.list({}, as('agent'))).ok).toBe(true);
  for (const role of ['agent', 'customer', 'planner', 'vendor', 'association'] as const) {
    expect((await app.papers.vatOf(april, as(role))).ok).toBe(false);
    for (const list of [papersToExport, bookingsToExport, vatToExport])
      expect(list(app.database.reader).may(as(role))).toBe(false);
    if (role !== 'agent') expect((await app.papers.list({}, as(role))).ok).toBe(false);
  }
});
