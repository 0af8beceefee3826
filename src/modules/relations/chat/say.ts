import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { ChatContext } from './chat-context.ts';
import { lockChat } from './chat-store.ts';
import { type ChatRefusal, type Line, LineRequest } from './contract.ts';
import { type Asker, chatOf } from './keys.ts';
import { mayWrite } from './limits.ts';
import { type GivenFile, readFile } from './read-file.ts';
import { planTelling } from './tell-waiting.ts';
import { writeLine } from './write-line.ts';

export type LineGiven = { request: { text: string; key: string }; file: GivenFile | undefined };

/** The next line of a visitor. Stored before anybody is told, and once, however often it is sent. */
export async function say(
  ctx: ChatContext,
  { address, request, file: given, ...asker }: Asker & LineGiven & { address: string },
): Promise<Result<Line, ChatRefusal>> {
  const { database, clock } = ctx;
  const found = await chatOf(ctx, asker);
  if (!found) return refuse('not-there');
  const read = await readLine(request, given);
  if (!read.ok) return read;
  if (!(await mayWrite(database, { chatId: found.id, address, withFile: !!given }, clock.now())))
    return refuse('too-many');
  const { text, key, file } = read.value;
  return database.inTransaction(async (tx) => {
    const chat = await lockChat(tx, found.id);
    if (!chat) return refuse('not-there');
    const written = await writeLine(ctx, tx, chat, { key, side: 'visitor', by: chat.name, text, file });
    if (typeof written === 'string') return refuse(written);
    if (!written.again && !chat.waitingSince)
      await planTelling(ctx, tx, { chatId: chat.id, since: written.line.at });
    return accept(written.line);
  });
}

/** What both sides send: words, an attachment, or both. */
export async function readLine(request: LineGiven['request'], given: LineGiven['file']) {
  const parsed = LineRequest.safeParse(request);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  if (parsed.data.text === '' && !given)
    return refuse('invalid', { problems: [{ field: 'text', code: 'required' }] });
  const file = given && (await readFile(given));
  if (file && !file.ok) return file;
  return accept({ ...parsed.data, file: file?.value });
}
