import type { LoaderFunctionArgs } from 'react-router';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisitWith } from '../planner-visit.ts';

/** The page's address as a code to be scanned, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'keep-page');
  const { format } = args.params;
  if (format !== 'svg' && format !== 'png') throw notFound();
  const code = await app.eventPages.code({ eventId: event.id, language, format, by });
  if (!code.ok) throw notFound();
  return new Response(code.value.bytes, {
    headers: {
      ...personal,
      'Content-Type': code.value.type,
      'Content-Disposition': `attachment; filename="page.${format}"`,
    },
  });
}
