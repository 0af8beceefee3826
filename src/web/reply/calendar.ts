import type { LoaderFunctionArgs } from 'react-router';
import { visitOf } from '../entry/visit.ts';
import { opensNothing, secret } from './secret.ts';

/** The dates of the household behind a link, as a file for its calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, address } = visitOf(args);
  const found = await app.rsvp.calendar(args.params.token ?? '', address);
  if (!found.ok) throw opensNothing(found.code);
  return new Response(found.value.file, {
    headers: {
      ...secret,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
    },
  });
}
