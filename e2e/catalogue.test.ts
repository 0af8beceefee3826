import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aBrowser, convive, desk, expectAccessible, phone } from './browser.ts';
import { signIn } from './shopper.ts';
import { aVisitor } from './visitor.ts';

const browser = aBrowser();
const photo = (background: string) =>
  sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function aManager(viewport = desk) {
  const page = await browser.open({ viewport });
  await signIn(page, 'manager@convive.test', convive().password);
  return page;
}

test('a category and a product with sizes and pictures are made, published, and in the shop a moment later', async () => {
  const manager = await aManager();
  await manager.goto('/en/office/catalogue/groups/category/new');
  await manager.locator('[id="names.en"]').fill('Lanterns');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Save' }).click();
  await manager.waitForURL(/said=group-saved/);

  await manager.goto('/en/office/catalogue/new');
  await manager.locator('[id="names.en"]').fill('Paper <b>lantern</b>');
  await manager.locator('[id="names.nl"]').fill('Papieren lampion');
  await manager.locator('[name=category]').selectOption('lanterns');
  await manager.getByRole('button', { name: 'Add an option' }).click();
  await manager.locator('[id="options.0.names.en"]').fill('Size');
  await manager.locator('[id="options.0.values.0.names.en"]').fill('Small');
  await manager.locator('[id="options.0.values.1.names.en"]').fill('Large');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Save' }).last().click();
  // Without prices it is not kept, and what was typed is still there.
  await manager.getByText('Row 1: Type an amount').first().waitFor();
  expect(await manager.locator('[id="options.0.values.1.names.en"]').inputValue()).toBe('Large');
  await manager.locator('[id="variants.0.price"]').fill('12,50');
  await manager.locator('[id="variants.0.onHand"]').fill('8');
  await manager.locator('[id="variants.1.price"]').fill('20');
  await manager.getByRole('button', { name: 'Save' }).last().click();
  await manager.waitForURL(/said=saved/);
  await expectAccessible(manager);
  const address = new URL(manager.url()).pathname;

  await manager.goto(`${address}/pictures`);
  const huge = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await manager.locator('input[type=file]').setInputFiles([
    { name: 'red.jpg', mimeType: 'image/jpeg', buffer: await photo('#b33') },
    { name: '..\\..\\drawing.jpg', mimeType: 'image/jpeg', buffer: huge },
    { name: 'blue.jpg', mimeType: 'image/jpeg', buffer: await photo('#33b') },
  ]);
  await manager.getByText('This is not a picture we can open').waitFor();
  await expect.poll(() => manager.locator('ol > li').count()).toBe(2);
  const keys = () =>
    manager.locator('ol img').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  const [first, second] = await keys();
  await manager.getByRole('button', { name: 'Move picture 1 back' }).click();
  await expect.poll(keys).toEqual([second, first]);
  await manager.getByRole('button', { name: 'Remove picture 1' }).click();
  await manager.getByText('The picture is gone').waitFor();
  await manager.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(keys).toEqual([second, first]);
  await manager.locator('[id="alt.en"]').first().fill('A blue lantern');
  await manager.getByRole('button', { name: 'Save the words' }).first().click();
  await manager.getByAltText('A blue lantern').waitFor();
  await expectAccessible(manager);

  const shopper = await browser.open();
  expect((await shopper.goto('/en/p/paper-b-lantern-b'))?.status()).toBe(404);
  await manager.goto(address);
  await manager.getByRole('button', { name: 'Publish' }).click();
  await manager.waitForURL(/said=state-published/);
  const published = Date.now();
  await expect
    .poll(async () => (await shopper.goto('/en/p/paper-b-lantern-b'))?.status(), { timeout: 2_000 })
    .toBe(200);
  expect(Date.now() - published).toBeLessThan(2_000);
  expect(await shopper.locator('h1').innerText()).toContain('Paper <b>lantern</b>');
  await shopper.getByAltText('A blue lantern').first().waitFor();
  await shopper.goto('/nl/p/paper-b-lantern-b');
  expect(await shopper.locator('h1').innerText()).toContain('Papieren lampion');

  // Many at once: a preview, the change on the shopper's open page without a reload, and the way back.
  await shopper.goto('/en/p/paper-b-lantern-b');
  expect(await shopper.locator('main').innerText()).toContain('12.50');
  await manager.goto('/en/office/catalogue?category=lanterns');
  await manager.getByText('All on this page').click();
  await manager.locator('[name=amount]').fill('10');
  await manager.locator('[name=choice]').selectOption('price-percent');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'See what would change' }).click();
  await manager.getByText('2 changes. Products touched: 1.').waitFor();
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Change them' }).click();
  await expect.poll(() => shopper.locator('main').innerText(), { timeout: 5_000 }).toContain('13.75');
  await manager.getByRole('button', { name: 'Undo' }).click();
  await manager.getByText('Taken back').waitFor();
  await expect.poll(() => shopper.locator('main').innerText(), { timeout: 5_000 }).toContain('12.50');

  // Another address: the old one leads there for ever.
  await manager.goto(address);
  await manager.locator('[name=slug]').fill('lampion');
  await manager.getByRole('button', { name: 'Save' }).last().click();
  await manager.waitForURL(/said=saved/);
  const moved = await aVisitor().get('/en/p/paper-b-lantern-b?guests=4');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/p/lampion?guests=4']);
});

test('two editors: the second is told, keeps what was typed, and overwrites only knowingly', async () => {
  const [one, other] = [await aManager(), await aManager()];
  await one.goto('/en/office/catalogue?q=garden');
  await one.locator('main ul[aria-label=Catalogue] a').first().click();
  await one.waitForURL(/catalogue\/[0-9a-f-]{36}/);
  await other.goto(new URL(one.url()).pathname);
  await one.locator('[name=leadDays]').fill('9');
  await one.getByRole('button', { name: 'Save' }).last().click();
  await one.waitForURL(/said=saved/);
  await other.locator('[name=maker]').fill('Somebody else');
  await other.getByRole('button', { name: 'Save' }).last().click();
  await other.getByText('Somebody else changed this product meanwhile').waitFor();
  expect(await other.locator('[name=maker]').inputValue()).toBe('Somebody else');
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Save' }).last().click();
  await other.waitForURL(/said=saved/);
});

test('on a phone an agent sees the catalogue, changes stock with a reason, and nothing else', async () => {
  const agent = await browser.open({ viewport: phone });
  await signIn(agent, 'agent@convive.test', convive().password);
  await agent.goto('/en/office/catalogue');
  await expectAccessible(agent);
  expect(await agent.getByRole('link', { name: 'New product' }).count()).toBe(0);
  await agent.locator('input[name=ids]').first().check();
  await agent.getByRole('link', { name: '1 product chosen' }).click();
  await expectAccessible(agent);
  await agent.locator('main ul[aria-label] a').first().click();
  await agent.getByText('You can look at everything here').waitFor();
  await expectAccessible(agent);
  expect((await agent.goto('/en/office/catalogue/new'))?.status()).toBe(404);
  await agent.goto('/en/office/stock?q=mirror');
  await agent
    .getByRole('link', { name: /mirror ball/i })
    .first()
    .click();
  await agent.waitForURL(/\/office\/stock\/.+/);
  await agent.getByText('So many more or fewer').click();
  await agent.locator('[name=pieces]').fill('-1');
  await agent.getByRole('button', { name: 'Write it down' }).click();
  await agent.getByText('for a correction the reason').waitFor();
  await agent.locator('[name=note]').fill('Fell off the truss');
  await agent.getByRole('button', { name: 'Write it down' }).click();
  await agent.getByText('Fell off the truss').locator('visible=true').first().waitFor();
  await expectAccessible(agent);
});

test('without a script the same form adds its rows, keeps what was typed and saves', async () => {
  const manager = await browser.open({ javaScriptEnabled: false });
  await manager.goto('/en/sign-in');
  await manager.locator('[name=email]').first().fill('manager@convive.test');
  await manager.locator('[name=password]').first().fill(convive().password);
  await manager.locator('main form button[type=submit]').first().click();
  await manager.goto('/en/office/catalogue/new');
  await manager.locator('[id="names.en"]').fill('Plain ribbon');
  await manager.getByRole('button', { name: 'Add an option' }).click();
  expect(await manager.locator('[id="names.en"]').inputValue()).toBe('Plain ribbon');
  await manager.locator('[id="options.0.names.en"]').fill('Colour');
  await manager.locator('[id="options.0.values.0.names.en"]').fill('Red');
  await manager.locator('[id="options.0.values.1.names.en"]').fill('Blue');
  await manager.locator('[id="variants.0.price"]').fill('3');
  await manager.locator('[id="variants.1.price"]').fill('3');
  await manager.getByRole('button', { name: 'Save' }).last().click();
  await manager.waitForURL(/said=saved/);
  expect(await manager.locator('[id="variants.1.sku"]').inputValue()).toBe('PLAIN-RIBBON-BLUE');
});

test('an upload that breaks off or holds half a picture leaves nothing behind, and says so file by file', async () => {
  const manager = aVisitor();
  await manager.post('/en/sign-in', { email: 'manager@convive.test', password: convive().password });
  const list = await manager.page('/en/office/catalogue?q=balloon');
  const id = /office\/catalogue\/([0-9a-f-]{36})/.exec(list.html)?.[1] ?? '';
  const pictures = async () =>
    (await manager.page(`/en/office/catalogue/${id}/pictures`)).html.match(/<li draggable/g)?.length ?? 0;
  const before = await pictures();
  const upload = `/en/office/catalogue/${id}/pictures/upload`;
  const whole = await photo('#3b3');
  const part = (name: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(
        `--cut\r\nContent-Disposition: form-data; name="pictures"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]);
  const type = { 'content-type': 'multipart/form-data; boundary=cut' };
  const cut = Buffer.concat([part('cut.jpg', whole)]).subarray(0, whole.length * 0.99);
  expect((await manager.raw(upload, cut, type)).status).toBe(400);
  expect(await pictures()).toBe(before);

  const stay = Buffer.from('--cut\r\nContent-Disposition: form-data; name="stay"\r\n\r\n1\r\n');
  const body = Buffer.concat([
    stay,
    part('../../half.jpg', whole.subarray(0, whole.length / 2)),
    part('whole.jpg', whole),
    Buffer.from('--cut--\r\n'),
  ]);
  const answer = await manager.raw(upload, body, type);
  expect(await answer.json()).toEqual({
    added: 1,
    refused: [{ name: 'half.jpg', code: 'not-an-image' }],
  });
  expect(await pictures()).toBe(before + 1);
  // A stranger's origin, an agent's hands: nothing.
  expect((await manager.raw(upload, body, { ...type, origin: 'https://evil.example' })).status).toBe(403);
  const agent = aVisitor();
  await agent.post('/en/sign-in', { email: 'agent@convive.test', password: convive().password });
  expect((await agent.raw(upload, body, type)).status).toBe(404);
});
