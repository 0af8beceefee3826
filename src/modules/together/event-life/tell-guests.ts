import { z } from 'zod';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { defineJob } from '#platform/jobs';
import { accept } from '#platform/result';
import { formatDay } from '#platform/time';
import type { EventLifeContext } from './event-life-context.ts';
import { insertNews, lockNews, toldUpTo } from './news-store.ts';

export const TellGuests = defineJob('event-life.tell-guests', 'slow', z.object({ newsId: z.uuid() }));

const AT_A_TIME = 200;

type News = { eventId: string; kind: 'postponed' | 'cancelled'; note: string };

/** News for every party that was invited or answered, in the transaction that makes it true. */
export async function tellGuestsLater({ jobs, clock }: EventLifeContext, tx: Tx, news: News): Promise<void> {
  const id = newId();
  await insertNews(tx, { id, ...news, madeAt: clock.now() });
  jobs.enqueue(tx, TellGuests, { newsId: id });
}

/**
 * Writes to the next parties. Their mails and how far it has come are one transaction: whoever is killed in between has
 * written to nobody, and nobody is written to twice.
 */
export const tellGuests = (
  { database, events, rsvp, notifications, jobs }: EventLifeContext,
  { newsId }: { newsId: string },
): Promise<unknown> =>
  database.inTransaction(async (tx) => {
    const news = await lockNews(tx, newsId);
    const event = news && (await events.facts(tx, news.eventId));
    if (!news || !event) return accept(null);
    const parties = await rsvp.partiesToTell(tx, {
      eventId: event.id,
      after: news.toldUpTo,
      most: AT_A_TIME,
    });
    for (const { id, name, email, language } of parties)
      await notifications.notify(tx, {
        recipient: { kind: 'address', email, name, language },
        template: `event-${news.kind}`,
        subject: { type: 'party', id },
        data: {
          event: event.title,
          name,
          day: formatDay(event.starts.slice(0, 10), language),
          ...(news.note && { note: news.note }),
        },
      });
    const last = parties.at(-1);
    if (last) await toldUpTo(tx, newsId, last.id);
    if (parties.length === AT_A_TIME) jobs.enqueue(tx, TellGuests, { newsId });
    return accept(null);
  });
