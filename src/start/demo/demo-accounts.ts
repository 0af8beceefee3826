import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, isStaff, type Role } from '#platform/policy';
import type { Application } from '../application.ts';

const accounts: { email: string; name: string; role: Role }[] = [
  { email: 'owner@convive.test', name: 'Sam Verlinden', role: 'admin' },
  { email: 'manager@convive.test', name: 'Inès Lambert', role: 'manager' },
  { email: 'agent@convive.test', name: 'Bram Claes', role: 'agent' },
  { email: 'planner@convive.test', name: 'Lotte Maes', role: 'planner' },
  { email: 'vendor@convive.test', name: 'Karim Haddad', role: 'vendor' },
  { email: 'association@convive.test', name: 'Buurtkeuken De Lepel', role: 'association' },
  { email: 'customer@convive.test', name: 'Noor de Vries', role: 'customer' },
];

export type DemoAccounts = { planner: Actor; agent: Actor; customer: Actor; staff: Actor[] };

/** The accounts of the demo; their password is the one given, or made once and kept where the start says. */
export async function ensureDemoAccounts(
  { database, identity }: Application,
  { password, dataDir }: { password: string | undefined; dataDir: string },
): Promise<DemoAccounts> {
  const file = join(dataDir, 'demo-accounts.txt');
  const known = existsSync(file) ? /^password: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  const chosen = password ?? known ?? `fete-${randomBytes(6).toString('base64url')}`;
  const actors: Actor[] = [];
  await database.inTransaction(async (tx) => {
    for (const { email, name, role } of accounts) {
      const { accountId } = await identity.ensureAccount(tx, {
        email,
        name,
        role,
        language: 'en',
        password: chosen,
      });
      actors.push({ kind: 'account', accountId, role, name, sessionId: 'demo' });
    }
  });
  const lines = accounts.map(({ email, role }) => `${email}  (${role})`);
  writeFileSync(file, `${lines.join('\n')}\npassword: ${chosen}\n`, { mode: 0o600 });
  const inRole = (role: Role) =>
    actors.find((actor) => actor.kind === 'account' && actor.role === role) as Actor;
  return {
    planner: inRole('planner'),
    agent: inRole('agent'),
    customer: inRole('customer'),
    staff: actors.filter(isStaff),
  };
}
