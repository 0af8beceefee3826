import type { LoaderFunctionArgs } from 'react-router';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';

/** All that is kept about a guest, as a file for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const kept = await app.guests.dataOf({ eventId, guestId: args.params.guestId ?? '', by });
  if (!kept) throw notFound();
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      ...personal,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="guest.json"',
    },
  });
}
