/** Pages that open by a household's link: kept by nobody, found by no search engine. */
export const secret = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
