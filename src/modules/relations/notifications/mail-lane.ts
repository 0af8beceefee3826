import type { NotificationsContext } from './context.ts';
import { type Settled, settleMail } from './mail-store.ts';
import { claim, handOver, throwIfAgain } from './send-mail.ts';

type Unwritten = { settled: Settled; written: () => void; lost: (error: unknown) => void };

/**
 * Sends mails one after the other. What became of one is written by the statement that claims the next, so that a mail costs one
 * statement when many wait and two when it is alone; until then it is the one mail that a kill may repeat.
 */
export function createMailLane(ctx: NotificationsContext): (mailId: string) => Promise<void> {
  let waiting = 0;
  let tail: Promise<unknown> = Promise.resolve();
  let unwritten: Unwritten | undefined;

  async function claimNext(mailId: string) {
    const before = unwritten;
    unwritten = undefined;
    try {
      const mail = await claim(ctx, mailId, before?.settled);
      before?.written();
      return mail;
    } catch (error) {
      before?.lost(error);
      throw error;
    }
  }

  /** One turn; `kept` is done when what became of the mail is written, which may be in the turn of the next. */
  async function turn(mailId: string): Promise<{ kept: Promise<void> }> {
    waiting -= 1;
    const mail = await claimNext(mailId);
    if (!mail) return { kept: Promise.resolve() };
    const settled = await handOver(ctx, mail);
    const write =
      waiting > 0
        ? new Promise<void>((written, lost) => {
            unwritten = { settled, written, lost };
          })
        : settleMail(ctx.database.reader, settled);
    return { kept: write.then(() => throwIfAgain(settled)) };
  }

  return async (mailId) => {
    waiting += 1;
    const mine = tail.then(() => turn(mailId));
    tail = mine.catch(() => {});
    const { kept } = await mine;
    return kept;
  };
}
