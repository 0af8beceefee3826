import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { ChatContext } from './chat-context.ts';
import { findBegun, insertChat } from './chat-store.ts';
import { BeginRequest, type ChatRefusal, LineRequest } from './contract.ts';
import { type Asker, chatLink, chatOf, giveKey } from './keys.ts';
import { mayBegin, mayWrite } from './limits.ts';
import { type GivenFile, readFile } from './read-file.ts';
import { say } from './say.ts';
import { planTelling } from './tell-waiting.ts';
import { writeLine } from './write-line.ts';

export type BeginChat = Asker & {
  request: { name: string; email: string; text: string; key: string };
  file: GivenFile | undefined;
  language: Language;
  address: string;
};
/** `key` is what the browser keeps; whoever is signed in needs none. */
export type Begun = { chatId: string; key: string | undefined };

/** Begins a conversation with its first line. Sent twice, it is one; and who has an open one already goes on in it. */
export async function beginChat(
  ctx: ChatContext,
  { by, key, request, file: given, language, address }: BeginChat,
): Promise<Result<Begun, ChatRefusal>> {
  const { database, clock, secret } = ctx;
  if (!(await ctx.settings()).chatOn) return refuse('off');
  const open = await chatOf(ctx, { by, key });
  if (open?.state === 'open') {
    const said = await say(ctx, { by, key, request, file: given, address });
    return said.ok ? accept({ chatId: open.id, key: undefined }) : said;
  }
  const account = by.kind === 'account' ? await ctx.account(by.accountId) : undefined;
  const { name, email, ...line } = request;
  const [parsed, said] = [
    BeginRequest.safeParse(account ? { name: account.name, email: account.email } : { name, email }),
    LineRequest.safeParse(line),
  ];
  const empty = said.success && said.data.text === '' && !given;
  if (!parsed.success || !said.success || empty)
    return refuse('invalid', {
      problems: [
        ...(parsed.success ? [] : problemsOf(parsed.error.issues)),
        ...(said.success ? [] : problemsOf(said.error.issues)),
        ...(empty ? [{ field: 'text', code: 'required' }] : []),
      ],
    });
  const now = clock.now();
  if (!(await mayBegin(database, address, now))) return refuse('too-many');
  if (!(await mayWrite(database, { chatId: said.data.key, address, withFile: !!given }, now)))
    return refuse('too-many');
  const file = given && (await readFile(given));
  if (file && !file.ok) return file;

  return database.inTransaction(async (tx) => {
    const id = newId();
    await insertChat(tx, {
      id,
      begunWith: said.data.key,
      accountId: accountOf(by),
      name: parsed.data.name,
      email: parsed.data.email || null,
      language,
      linkHash: hashLinkToken(chatLink(secret, id)),
      visitorSeenAt: now,
      begunAt: now,
      changedAt: now,
    });
    const chat = await findBegun(tx, said.data.key);
    // Nobody guesses the key in time: who knows it is who sent it.
    if (!chat || chat.accountId !== accountOf(by)) return refuse('not-there');
    const written = await writeLine(ctx, tx, chat, {
      key: said.data.key,
      side: 'visitor',
      by: chat.name,
      text: said.data.text,
      file: file?.value,
    });
    if (typeof written === 'string') return refuse(written);
    if (!written.again) await planTelling(ctx, tx, { chatId: chat.id, since: written.line.at });
    return accept({
      chatId: chat.id,
      key: chat.accountId ? undefined : await giveKey(tx, chat.id, 'began', now),
    });
  });
}
