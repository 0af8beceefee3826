import type { LoaderFunctionArgs } from 'react-router';
import { visitOf } from '../entry/visit.ts';

/** What the search suggests while somebody types: the same for everybody, so that a browser may keep it for a minute. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const typed = new URL(args.request.url).searchParams.get('q') ?? '';
  const suggestions = await app.catalogue.suggest(typed, language);
  return Response.json(suggestions, { headers: { 'Cache-Control': 'private, max-age=60' } });
}
