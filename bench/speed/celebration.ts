import { aCelebration } from '../../e2e/a-celebration.ts';
import type { ServerProcess } from '../server-process.ts';

/** A household whose reply has not been sent: the path of its link, and its form as the page sends it. */
export type Household = { path: string; form: Record<string, string> };

/** An event that has room for everybody, and households of two that are invited to it. */
export async function invitedHouseholds(
  server: ServerProcess,
  many: number,
): Promise<{ eventId: string; households: Household[] }> {
  const { app, eventId, invite } = await aCelebration(server, { event: { capacity: 10 * many } });
  try {
    const event = await app.events.facts(app.database.reader, eventId);
    const part = event?.parts[0]?.id as string;
    const households: Household[] = [];
    for (let nth = 0; nth < many; nth++) {
      const { guestIds, path } = await invite(
        [
          { firstName: `Ann ${nth}`, lastName: 'Maes' },
          { firstName: `Bob ${nth}`, lastName: 'Maes' },
        ],
        { email: `household-${nth}@convive.test` },
      );
      // As everybody has who answers: it opened its page.
      await app.rsvp.page(path.slice('/r/'.length));
      const answers = guestIds.map((id) => [`guests.${id}.answers.${part}`, 'accepted'] as const);
      households.push({
        path: `/en${path}`,
        form: { of: 'reply', do: 'send', rows: '0', note: '', ...Object.fromEntries(answers) },
      });
    }
    return { eventId, households };
  } finally {
    await app.close();
  }
}
