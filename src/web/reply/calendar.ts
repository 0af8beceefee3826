import type { LoaderFunctionArgs } from 'react-router';
import { notFound, visitOf } from '../entry/visit.ts';
import { secret } from './secret.ts';

/** The dates of the household behind a link, as a file for its calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const { app } = visitOf(args);
  const found = await app.rsvp.calendar(args.params.token ?? '');
  if (!found.ok) throw notFound();
  return new Response(found.value.file, {
    headers: {
      ...secret,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
    },
  });
}
