import type { LoaderFunctionArgs } from 'react-router';
import { notFound, visitOf } from '../entry/visit.ts';
import { pageAddress } from './page-address.ts';
import { secretAndSilent } from './secret.ts';

/** The dates of an event that are for everybody, as a file for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const found = await app.eventPages.calendar({ address: pageAddress(args.params), language });
  if (!found.ok) throw notFound();
  return new Response(found.value.file, {
    headers: {
      ...(args.params.token === undefined ? { 'Cache-Control': 'no-cache' } : secretAndSilent),
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
    },
  });
}
