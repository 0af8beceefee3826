import { notFound } from '../entry/visit.ts';

/** Pages that open by a household's link: kept by nobody, found by no search engine. */
export const secret = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** What a link is answered that opens nothing. */
export const opensNothing = (code: 'not-there' | 'too-many'): Response =>
  code === 'too-many' ? new Response(null, { status: 429, headers: secret }) : notFound();
