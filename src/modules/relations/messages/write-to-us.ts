import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type Limit, withinLimit } from '#platform/limits';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type ContactRefusal, ContactRequest } from './contract.ts';
import { excerptOf } from './excerpt.ts';
import { MESSAGES_ROOM, type MessagesContext } from './messages-context.ts';
import { insertMessage } from './messages-store.ts';

const HOUR = 3_600;
const FROM_NETWORK: Limit = { name: 'contact-from', most: 8, perSeconds: HOUR };
const FROM_WRITER: Limit = { name: 'contact-email', most: 5, perSeconds: HOUR };
/** However many addresses a flood comes from, the staff's mailboxes stay usable. */
const ALL: Limit = { name: 'contact-all', most: 200, perSeconds: HOUR };

export type WriteToUs = { request: ContactRequest; language: Language; address: string; by: Actor };

/** Keeps what a visitor wrote, and tells the staff by bell and mail; their answer goes to the visitor. */
export async function writeToUs(
  context: MessagesContext,
  { request, language, address, by }: WriteToUs,
): Promise<Result<{ id: string }, ContactRefusal>> {
  const parsed = ContactRequest.safeParse(request);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }));
    return refuse('invalid', { problems });
  }
  const { database, clock, notifications, realtime } = context;
  const { email, name, text, orderNumber } = parsed.data;
  for (const [limit, key] of [
    [FROM_NETWORK, address],
    [FROM_WRITER, email],
    [ALL, ''],
  ] as const)
    if (!(await withinLimit(database, limit, key, clock.now()))) return refuse('too-many');

  return database.inTransaction(async (tx) => {
    const id = newId();
    await insertMessage(tx, {
      ...parsed.data,
      id,
      language,
      accountId: accountOf(by),
      writtenAt: clock.now(),
    });
    await notifications.notify(tx, {
      recipient: { kind: 'staff' },
      template: 'staff-message',
      data: { name, email, text, orderNumber, officePath: `/office/messages/${id}` },
      bell: { name, excerpt: excerptOf(text, 80) },
      replyTo: email,
    });
    realtime.tell(tx, MESSAGES_ROOM, { kind: 'messages' });
    return accept({ id });
  });
}
