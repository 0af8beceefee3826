import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
import { anOpenShop, orderOf, type TestApplication, testApplication } from '#testing';
import { person } from '../keeping/wishes-for-test.ts';
import { importsOf, owner } from './imports-for-test.ts';

let app: TestApplication;
let words: ReturnType<typeof importsOf>;
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => new Date('2027-03-01T09:00:00Z') } });
  words = importsOf(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.pool.query('truncate products, categories, catalogue_imports cascade');
});

const head = 'Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Published';
const sheet = (...rows: string[]) => [head, ...rows].join('\n');
const codes = (view: { problems: { line: number; field: string; code: string }[] }) =>
  view.problems.map(({ line, field, code }) => `${line} ${field} ${code}`);

test('rows that are wrong are told by line and column, and do not keep the others out', async () => {
  const view = await words.checked(
    sheet(
      'good,Good,G-1,9.99,3,true',
      'minus,Minus,M-1,-1.00,3,true',
      'dear,Dear,D-1,99999999,3,true',
      'odd,Odd,O-1,1.299,x,maybe',
      'good2,Good two,G-1,5,,true',
      'none,None,N-1,,,true',
      ',No handle,X-1,5,,true',
      'good,Good again,G-9,5,,true',
    ),
  );
  expect(codes(view).sort()).toEqual(
    [
      '3 price price-range',
      '4 price price-range',
      '5 published truth-form',
      '5 price price-form',
      '5 stock number-form',
      '6 sku sku-twice',
      '7 price price-missing',
      '8 handle handle-missing',
      '9 handle handle-twice',
    ].sort(),
  );
  expect(view.plan).toEqual({ added: 1, changed: 0, same: 0, faulty: 7 });
  const done = await words.run(view.id);
  expect(done.outcome.added).toBe(1);
  const file = await app.imports.problemsFile({
    importId: view.id,
    by: owner,
    header: ['line', 'code'],
    say: ({ line, code, value }) => [`${line}`, code, value],
  });
  const text = Buffer.concat(file ? await Array.fromAsync(file) : []).toString();
  expect(text.split('\r\n')).toHaveLength(11);
  expect(text).toContain("3,price-range,'-1.00");
});

test('a VAT rate the shop does not have, a kind and a state that do not exist, are problems of their cells', async () => {
  const view = await words.checked(
    'Handle,Title,Price,VAT rate,Kind,Status\na,A,1,19,product,draft\nb,B,1,21,castle,draft\nc,C,1,21,product,sleeping',
  );
  expect(codes(view)).toEqual(['2 vat unknown-vat', '3 kind unknown-kind', '4 status unknown-state']);
});

test('a SKU of another product of the shop is a problem, and one cell too long is another', async () => {
  await words.imported(sheet('taken,Taken,T-1,5,,true'));
  const view = await words.checked(
    sheet('thief,Thief,T-1,5,,true', `long,${'x'.repeat(200_000)},L-1,5,,true`),
  );
  expect(codes(view)).toEqual(['2 sku sku-taken', '3 title out-of-range']);
  expect(view.problems[0]?.value).toBe('T-1');
});

test('formulas are kept as the text they are', async () => {
  await words.imported(`Handle,Title,Vendor,SKU,Price\nf,=1+1,@SUM(A1),'=cmd,5`);
  expect(await words.product('f')).toMatchObject({
    names: { en: '=1+1' },
    maker: '@SUM(A1)',
    variants: [{ sku: '=cmd' }],
  });
});

test.each([
  ['', 'empty'],
  [head, 'header-only'],
  ['one\ntwo\nthree', 'no-header'],
  [`${head}\na,"b\nc,d,e`, 'broken-quotes'],
])('%j is refused as %s, and nothing of it stays', async (content, code) => {
  expect(await words.upload(content)).toMatchObject({ ok: false, code });
  expect((await app.database.pool.query('select 1 from catalogue_imports')).rowCount).toBe(0);
});

test('an upload that breaks off leaves nothing', async () => {
  async function* breaking() {
    yield Buffer.from(`${head}\n${'a,A,S,1,1,true\n'.repeat(5_000)}`);
    throw new Error('the line broke at 99 %');
  }
  const upload = app.imports.upload({ fileName: 'x.csv', bytes: breaking(), language: 'en', by: owner });
  await expect(upload).rejects.toThrow('99 %');
  const { rows } = await app.database.pool.query('select count(*)::int as n from catalogue_import_rows');
  expect(rows[0].n).toBe(0);
});

test('a mapping says what is missing, and two columns for one thing are refused', async () => {
  const { importId } = words.must(await words.upload('Ding,Wat,Prijs\na,A,5'));
  const { mapping } = await words.view(importId);
  const map = (columns: unknown) =>
    app.imports.map({ importId, mapping: { ...mapping, columns }, by: owner });
  expect(await map([null, null, 'price'])).toMatchObject({
    code: 'mapping',
    details: { problem: 'no-name' },
  });
  expect(await map(['handle', 'title', null])).toMatchObject({ details: { problem: 'no-price' } });
  expect(await map(['title', 'title', 'price'])).toMatchObject({ details: { problem: 'field-twice' } });
  expect(await map(['handle', 'castle', 'price'])).toMatchObject({ details: { problem: 'unreadable' } });
  expect(await map(['handle', 'title', 'price'])).toMatchObject({ ok: true });
});

test('what a sheet does not speak of stays as it is: other languages, pictures, variants, the category', async () => {
  await words.imported(
    'Handle,Title (en),Title (nl),Category,Category name (en),Option1 Name,Option1 Value,SKU,Price,Lead days\ncake,Cake,Taart,sweet,Sweet,Size,Small,C-S,10,4\ncake,,,,,,Large,C-L,20,',
  );
  const done = await words.imported('SKU,Handle,Title,Price\nC-S,cake,Tiered cake,12');
  expect(done.outcome).toMatchObject({ changed: 1 });
  expect(await words.product('cake')).toMatchObject({
    names: { en: 'Tiered cake', nl: 'Taart' },
    category: 'sweet',
    leadDays: 4,
    variants: [
      { sku: 'C-S', priceMinor: 1_200, options: { size: 'small' } },
      { sku: 'C-L', priceMinor: 2_000 },
    ],
  });
});

test('pictures are matched by their bare name; a missing one is left out with a word, and a script is no picture', async () => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fa0' } })
    .jpeg()
    .toBuffer();
  const content =
    'Handle,Title,Price,Image Src,Image Alt Text\npot,Pot,5,https://cdn.example/../a/Pot_925x.jpg,A pot\npot,,,http://169.254.169.254/secret.png,';
  const { importId } = words.must(await words.upload(content));
  const bring = (name: string, content: Uint8Array) =>
    app.imports.bringPicture({ importId, by: owner, name, bytes: content });
  expect(await bring('../../../pot.jpg', bytes)).toMatchObject({ ok: true });
  expect(await bring('pot.svg', Buffer.from('<svg><script>1</script></svg>'))).toMatchObject({
    code: 'not-an-image',
  });
  expect(await bring('..', bytes)).toMatchObject({ code: 'not-an-image' });
  const { mapping } = await words.view(importId);
  words.must(await app.imports.map({ importId, mapping, by: owner }));
  await app.imports.finish(importId);
  expect((await words.view(importId)).pictures).toEqual({ brought: 1, skipped: 1 });
  await words.run(importId);
  expect((await words.product('pot'))?.pictures).toMatchObject([
    { width: 60, height: 40, alt: { en: 'A pot' } },
  ]);
  const again = await words.checked(content);
  expect(again.plan).toMatchObject({ same: 1 });
});

test('undoing puts changed things back, counts stock by the opposite movement, and leaves what somebody changed since, by name', async () => {
  await words.imported(sheet('a,A,A-1,5,10,true', 'b,B,B-1,5,10,true', 'c,C,C-1,5,10,true'));
  const { id, outcome } = await words.imported(
    sheet('a,A new,A-1,6,25,true', 'b,B new,B-1,6,10,true', 'd,D,D-1,7,1,true'),
  );
  expect(outcome).toMatchObject({ changed: 2, added: 1 });
  const a = await words.product('a');
  const b = await words.product('b');
  // Three of a were sold since, and somebody gave b another name.
  words.must(
    await app.inventory.correct({
      corrections: [{ variantId: a?.variants[0]?.id ?? '', by: -3 }],
      note: 'sold',
      by: owner,
    }),
  );
  await app.keeping.changeProducts({
    selection: { ids: [b?.id ?? ''] },
    change: { what: 'price', how: 'set', minor: 999 },
    by: owner,
  });
  const undone = await words.undo(id);
  expect(undone.undone).toEqual({ removed: 1, restored: 1, left: 1 });
  expect(undone.left).toMatchObject([{ slug: 'b', why: 'changed-since' }]);
  expect(await words.product('a')).toMatchObject({
    names: { en: 'A' },
    variants: [{ priceMinor: 500, onHand: 7 }],
  });
  expect(await words.product('b')).toMatchObject({ names: { en: 'B new' }, variants: [{ priceMinor: 999 }] });
  expect(await words.product('d')).toBeUndefined();
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
  expect(await app.imports.undo({ importId: id, by: owner })).toMatchObject({ code: 'not-now' });
});

test('undoing takes back the pieces that a file counted first; what was sold or is held stays so, and is said', async () => {
  const shop = await anOpenShop(app);
  await words.imported(
    sheet('free,Free,F-1,5,,true', 'sold,Sold,S-1,5,,true', 'held,Held,H-1,5,,true', 'more,More,M-1,5,,true'),
  );
  const idOf = async (slug: string) => (await words.product(slug))?.variants[0]?.id ?? '';
  const { id } = await words.imported(
    sheet(
      'free,Free,F-1,5,8,true',
      'sold,Sold,S-1,5,8,true',
      'held,Held,H-1,5,8,true',
      'more,More,M-1,5,8,true',
    ),
  );
  const buy = async (slug: string, quantity: number) =>
    words.must(await (await shop.aShopper([{ variantId: await idOf(slug), quantity }])).place());
  const paid = await buy('sold', 3);
  await app.choose((await orderOf(app, paid)).payments[0]?.id ?? '', 'paid');
  await app.settled();
  await buy('held', 2);
  words.must(
    await app.inventory.correct({
      corrections: [{ variantId: await idOf('more'), by: 4 }],
      note: 'found',
      by: owner,
    }),
  );
  const undone = await words.undo(id);
  expect(undone.undone).toEqual({ removed: 0, restored: 4, left: 2 });
  expect(undone.left.map(({ slug, why }) => `${slug} ${why}`).sort()).toEqual([
    'held stock-held',
    'sold stock-held',
  ]);
  const stockOf = async (slug: string) => (await words.product(slug))?.variants[0];
  expect(await stockOf('free')).toMatchObject({ onHand: null });
  expect(await stockOf('sold')).toMatchObject({ onHand: null });
  expect(await stockOf('held')).toMatchObject({ onHand: 2, held: 2 });
  expect(await stockOf('more')).toMatchObject({ onHand: 4 });
  // As before the file: it sells without end, and a count begins from nothing.
  await buy('free', 20);
  words.must(
    await app.inventory.count({
      counts: [{ variantId: await idOf('free'), onHand: 5 }],
      note: '',
      by: owner,
    }),
  );
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
});

test('a sheet of rentals needs no column for it: they go out a day before and come back a day after', async () => {
  await words.imported(sheet('chair,Chair,C-1,5,40,true'), { kind: 'rental' });
  expect(await words.product('chair')).toMatchObject({
    kind: 'rental',
    rentalOutDays: 1,
    rentalBackDays: 1,
    variants: [{ onHand: 40 }],
  });
});

test('undoing an import whose products were ordered or lie in a basket keeps those, in the archive, and says why', async () => {
  const shop = await anOpenShop(app);
  const { id } = await words.imported(
    sheet('bought,Bought,B-1,5,3,true', 'wanted,Wanted,W-1,5,3,true', 'neither,Neither,N-1,5,3,true'),
  );
  const variantOf = async (slug: string) => (await words.product(slug))?.variants[0]?.id ?? '';
  const shopper = await shop.aShopper([{ variantId: await variantOf('bought') }]);
  words.must(await shopper.place());
  words.must(
    await app.carts.addLine({
      token: undefined,
      variantId: await variantOf('wanted'),
      quantity: 1,
      personalText: '',
      by: visitor,
    }),
  );
  const undone = await words.undo(id);
  expect(undone.undone).toMatchObject({ removed: 1, left: 2 });
  expect(undone.left.map(({ slug, why, archived }) => ({ slug, why, archived }))).toEqual([
    { slug: 'bought', why: 'ordered', archived: true },
    { slug: 'wanted', why: 'ordered', archived: true },
  ]);
  expect(await words.product('bought')).toMatchObject({
    state: 'archived',
    variants: [{ onHand: 1, held: 1 }],
  });
  expect(await words.product('neither')).toBeUndefined();
});

test('one import at a time: of two that start at once one is refused, and may start when the other is done', async () => {
  const [one, two] = [
    await words.checked(sheet('a,A,A-1,5,,true')),
    await words.checked(sheet('b,B,B-1,5,,true')),
  ];
  const started = await Promise.all(
    [one, two].map(({ id }) => app.imports.start({ importId: id, by: owner })),
  );
  expect(started.map((outcome) => (outcome.ok ? 'started' : outcome.code)).sort()).toEqual([
    'busy',
    'started',
  ]);
  const [first, second] = started[0]?.ok ? [one, two] : [two, one];
  await app.imports.finish(first.id);
  expect((await words.run(second.id)).outcome.added).toBe(1);
});

const many = (n: number) => sheet(...Array.from({ length: n }, (_, i) => `p-${i},P ${i},P-${i},5,1,true`));
const killed = async (importId: string, steps: number) => {
  let done = 0;
  await app.imports
    .finish(importId, () => {
      done += 1;
      if (done === steps) throw new Error('killed');
    })
    .catch(() => {});
};

test('a process that is killed in the middle goes on where it was; nothing is twice, nothing is missing', async () => {
  const { importId } = words.must(await words.upload(many(2_500)));
  const { mapping } = await words.view(importId);
  words.must(await app.imports.map({ importId, mapping, by: owner }));
  await killed(importId, 1);
  expect(await words.view(importId)).toMatchObject({ state: 'checking' });
  await app.settled();
  expect(await words.view(importId)).toMatchObject({ state: 'checked', plan: { added: 2_500, faulty: 0 } });
  words.must(await app.imports.start({ importId, by: owner }));
  await killed(importId, 3);
  expect(await words.view(importId)).toMatchObject({ state: 'running', done: 600, of: 2_500 });
  await app.settled();
  expect(await words.view(importId)).toMatchObject({ state: 'done', outcome: { added: 2_500 } });
  expect((await app.database.pool.query('select 1 from products')).rowCount).toBe(2_500);
}, 60_000);

test('one that is stopped keeps what is written, says so, and can be undone; the file is gone from then on', async () => {
  const { id } = await words.checked(many(500));
  words.must(await app.imports.start({ importId: id, by: owner }));
  await killed(id, 1);
  words.must(await app.imports.cancel({ importId: id, by: owner }));
  await app.settled();
  expect(await words.view(id)).toMatchObject({ state: 'cancelled', outcome: { added: 200 } });
  expect((await words.undo(id)).undone).toMatchObject({ removed: 200 });
  expect((await app.database.pool.query('select 1 from products')).rowCount).toBe(0);
});

test('a batch that fails again and again ends its import, which says so', async () => {
  const { id } = await words.checked(sheet('a,A,A-1,5,,true'));
  words.must(await app.imports.start({ importId: id, by: owner }));
  await app.database.pool.query('alter table products add constraint broken check (slug <> $$a$$)');
  for (let tries = 0; tries < 3; tries++) await expect(app.imports.finish(id)).rejects.toThrow();
  await app.database.pool.query('alter table products drop constraint broken');
  expect(await words.view(id)).toMatchObject({ state: 'failed', outcome: { added: 0 } });
  expect(await words.undo(id)).toMatchObject({ state: 'undone' });
});

test('a product that somebody made meanwhile under the same address is left to them', async () => {
  const { id } = await words.checked(sheet('mine,From the file,M-1,5,,true', 'other,Other,O-1,5,,true'));
  await words.imported(sheet('mine,By hand,H-1,9,,true'));
  const done = await words.run(id);
  expect(done.outcome).toMatchObject({ added: 1, faulty: 1 });
  expect(codes(done)).toEqual(['2 handle slug-taken']);
  expect(await words.product('mine')).toMatchObject({ names: { en: 'By hand' } });
});

test('what is kept of an import goes after its time', async () => {
  await words.checked(sheet('a,A,A-1,5,,true'));
  await words.imported(sheet('b,B,B-1,5,,true'));
  await app.database.pool.query(`update catalogue_imports set updated_at = updated_at - interval '2 days'`);
  const forget = async () => {
    await app.database.pool.query(
      `insert into pgboss.job (name, data) values ('slow', '{"job":"catalogue.forget-imports","data":{}}')`,
    );
    await app.settled();
    return (await app.database.pool.query('select state from catalogue_imports')).rows.map(
      ({ state }) => state,
    );
  };
  expect(await forget()).toEqual(['done']);
  await app.database.pool.query(`update catalogue_imports set updated_at = updated_at - interval '30 days'`);
  expect(await forget()).toEqual([]);
});

test('only managers and the owner import and export; an import is not there for anybody else', async () => {
  const { id } = await words.checked(sheet('a,A,A-1,5,,true'));
  for (const by of [person('agent'), person('customer'), visitor]) {
    const of = { importId: id, by };
    expect(await app.imports.show(id, by)).toBeUndefined();
    expect(app.imports.exportCsv({ language: 'en', by })).toBeUndefined();
    expect(await app.imports.exportExcel({ language: 'en', by })).toBeUndefined();
    expect(await app.imports.problemsFile({ ...of, header: [], say: () => [] })).toBeUndefined();
    for (const asked of [
      app.imports.recent(by),
      app.imports.start(of),
      app.imports.cancel(of),
      app.imports.undo(of),
      app.imports.bringPicture({ ...of, name: 'x.jpg', bytes: new Uint8Array() }),
    ])
      expect(await asked).toMatchObject({ code: 'not-allowed' });
  }
  expect(await app.imports.start({ importId: "' or 1=1", by: owner })).toMatchObject({
    code: 'no-such-import',
  });
});
