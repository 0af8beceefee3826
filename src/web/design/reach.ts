import type { Language } from '#platform/i18n';

/** How a shop is reached, in a sentence: a shop may have no telephone. */
export const reachOf = ({ phone, email }: { phone: string; email: string }, language: Language): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format([phone, email].filter((way) => way !== ''));
