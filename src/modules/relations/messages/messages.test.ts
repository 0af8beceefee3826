import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
import { visitor } from '#platform/policy';
import { type TestApplication, testApplication } from '#testing';
import type { ContactRequest } from './contract.ts';

let app: TestApplication;
const staff: Record<string, Actor> = {};
beforeAll(async () => {
  app = await testApplication();
  for (const [role, language] of [
    ['agent', 'nl'],
    ['admin', 'fr'],
    ['customer', 'en'],
  ] as const) {
    const { accountId } = await app.database.inTransaction((tx) =>
      app.identity.ensureAccount(tx, {
        email: `${role}@shop.test`,
        name: `The ${role}`,
        role: role as Role,
        language,
        password: 'violet kettle 48 marsh',
      }),
    );
    staff[role] = { kind: 'account', accountId, role, name: `The ${role}`, sessionId: 's' };
  }
  const { values, version } = await app.settings.part('business', staff.admin as Actor).then((one) => {
    if (!one.ok) throw new Error(one.code);
    return one.value;
  });
  await app.settings.change({
    part: 'business',
    values: {
      ...values,
      email: 'hello@shop.test',
      address: { street: 'A 1', postcode: '9000', town: 'Gent', country: 'BE' },
    },
    expected: version,
    by: staff.admin as Actor,
  });
});
afterAll(() => app.close());

const agent = () => staff.agent as Actor;
const request = (over: Partial<ContactRequest> = {}): ContactRequest => ({
  name: 'Noor',
  email: 'noor@guest.test',
  phone: '',
  orderNumber: 'CV-2001',
  text: 'Can the cake be blue?\r\nThank you',
  ...over,
});
let from = 0;
const write = (over: Partial<ContactRequest> = {}, address = `10.1.0.${++from}`) =>
  app.messages.writeToUs({ request: request(over), language: 'en', address, by: visitor });
const list = async (query = {}) => {
  const found = await app.messages.list(query, agent());
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('a message rings the bell and is mailed to each of the staff in their language, to be answered to the visitor', async () => {
  const written = await write();
  if (!written.ok) throw new Error(written.code);
  await app.settled();
  const [dutch, french] = ['agent', 'admin'].map((role) =>
    app.sent.find(({ to }) => to.includes(`${role}@`)),
  );
  expect(dutch).toMatchObject({ subject: 'Bericht van Noor over CV-2001', replyTo: 'noor@guest.test' });
  expect(french?.subject).toBe('Message de Noor à propos de CV-2001');
  expect(app.sent.some(({ to }) => to.includes('customer@'))).toBe(false);
  const bell = await app.notifications.bell(agent());
  expect(bell.items[0]).toMatchObject({
    kind: 'staff-message',
    link: `/office/messages/${written.value.id}`,
    data: { name: 'Noor', excerpt: 'Can the cake be blue? Thank you' },
  });
});

test('whoever opens it has read it, and an answer goes by mail in the language of the visitor', async () => {
  const written = await write({ text: 'Do you deliver?' });
  if (!written.ok) throw new Error(written.code);
  const { id } = written.value;
  expect((await list({ state: 'new' })).rows.map((row) => row.id)).toContain(id);
  expect(await app.messages.open({ id, by: agent() })).toMatchObject({
    value: { state: 'read', readBy: 'The agent' },
  });
  expect((await list({ state: 'new' })).rows.map((row) => row.id)).not.toContain(id);
  expect(await app.messages.answer({ id, text: 'We do.', by: agent() })).toMatchObject({ ok: true });
  await app.settled();
  const answer = app.sent.find(({ subject }) => subject === 'Our answer to your message');
  expect(answer).toMatchObject({
    replyTo: 'hello@shop.test',
  });
  expect(answer?.to).toContain('noor@guest.test');
  expect(await app.messages.open({ id, by: agent() })).toMatchObject({
    value: { state: 'answered', answers: [{ text: 'We do.', byName: 'The agent' }] },
  });
  expect((await list({ state: 'answered', q: 'DELIVER' })).rows).toHaveLength(1);
});

test('script in every field is kept as text, and is text in the mail', async () => {
  const script = '<script>alert(1)</script>{{ site }}';
  const written = await write({ name: script, orderNumber: '<b>1</b>', text: script, phone: '<i>' });
  if (!written.ok) throw new Error(written.code);
  await app.settled();
  const mail = app.sent.at(-1);
  expect(mail?.html).not.toContain('<script>');
  expect(mail?.html).toContain('{{ site }}');
  expect((await list({ q: '<script>' })).rows[0]).toMatchObject({ name: script, excerpt: script });
});

test.each<[Partial<ContactRequest>, string, string]>([
  [{ name: '' }, 'name', 'required'],
  [{ name: 'Noor\nBcc: all@x.test' }, 'name', 'unreadable'],
  [{ email: 'noor' }, 'email', 'email'],
  [{ text: '  ' }, 'text', 'required'],
  [{ text: 'x'.repeat(4_001) }, 'text', 'too-long'],
])('a message with %j is refused, and the field is named', async (over, field, code) => {
  const answer = await write(over);
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual({ field, code });
});

test('one network and one writer can send only so many an hour', async () => {
  const fromOne = [];
  for (let n = 0; n < 9; n++) fromOne.push(await write({ email: `n${n}@guest.test` }, '10.9.9.9'));
  expect(fromOne.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, true, true, false]);
  const byOne = [];
  for (let n = 0; n < 6; n++) byOne.push(await write({ email: 'Same@guest.test' }));
  expect(byOne.at(-1)).toEqual({ ok: false, code: 'too-many' });
});

test('nobody but the staff sees what visitors wrote, and what is not there is not found', async () => {
  const customer = staff.customer as Actor;
  expect(await app.messages.list({}, customer)).toEqual({ ok: false, code: 'not-allowed' });
  expect(await app.messages.open({ id: 'x', by: customer })).toEqual({ ok: false, code: 'not-allowed' });
  expect(await app.messages.answer({ id: 'x', text: 'Hi', by: customer })).toEqual({
    ok: false,
    code: 'not-allowed',
  });
  expect(await app.messages.open({ id: 'x', by: agent() })).toEqual({ ok: false, code: 'not-there' });
});
