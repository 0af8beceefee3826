/** Pages that open by a link nobody can guess: kept by nobody, found by no search engine. */
export const secret = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** The same for a page that sends no form: where its links lead, nobody learns where they stood. */
export const secretAndSilent = { ...secret, 'Referrer-Policy': 'no-referrer' };
