import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#platform/policy';
import { visitor } from '#platform/policy';
import { fixedClock, type TestApplication, testApplication } from '#testing';

export const PASSWORD = 'violet kettle 48 marsh';
/** A Friday morning, when the shop works. */
export const MORNING = '2027-06-11T08:00:00Z';

let network = 0;

/** A shop with an agent, a manager and a customer, and people who talk to it. */
export async function aChattingShop() {
  const clock = fixedClock(MORNING);
  const app = await testApplication({ clock });
  const person = async (email: string, name: string, role: Role): Promise<Actor & { kind: 'account' }> => {
    const { accountId } = await app.database.inTransaction((tx) =>
      app.identity.ensureAccount(tx, { email, name, role, language: 'nl', password: PASSWORD }),
    );
    return { kind: 'account', accountId, role, name, sessionId: 's' };
  };
  const staff = {
    agent: await person('agent@shop.test', 'Agnes', 'agent'),
    manager: await person('manager@shop.test', 'Inès', 'manager'),
  };
  return {
    app,
    clock,
    person,
    ...staff,
    /** Somebody without an account, in a browser of their own. */
    visitor: (over: { name?: string; email?: string } = {}) =>
      aVisitor(app, { name: 'Noor', email: '', ...over }),
    answer: (id: string, text: string, by: Actor = staff.agent, key = randomUUID()) =>
      app.chat.desk.answer({ id, request: { text, key }, file: undefined, by }),
    /** Work that waits for its moment is due now. */
    async later() {
      await app.settled();
      await app.database.pool.query(
        `update pgboss.job set start_after = now() where state = 'created' and start_after > now()`,
      );
      await app.settled();
    },
  };
}

export type ChattingShop = Awaited<ReturnType<typeof aChattingShop>>;

function aVisitor(app: TestApplication, { name, email }: { name: string; email: string }) {
  const address = `10.7.${++network >> 8}.${network & 255}`;
  let browser: string | undefined;
  const asker = () => ({ by: visitor as Actor, key: browser });
  return {
    asker,
    key: () => browser,
    async begin(
      text: string,
      over: { key?: string; name?: string; email?: string; file?: { name: string; bytes: Uint8Array } } = {},
    ) {
      const begun = await app.chat.begin({
        ...asker(),
        request: { name: over.name ?? name, email: over.email ?? email, text, key: over.key ?? randomUUID() },
        file: over.file,
        language: 'fr',
        address,
      });
      if (begun.ok) browser = begun.value.key ?? browser;
      return begun;
    },
    say: (text: string, key = randomUUID(), file?: { name: string; bytes: Uint8Array }) =>
      app.chat.say({ ...asker(), request: { text, key }, file, address }),
    talk: (after = 0) => app.chat.talk({ ...asker(), after }),
    sign: (sign: object) => app.chat.sign({ ...asker(), sign }),
  };
}
