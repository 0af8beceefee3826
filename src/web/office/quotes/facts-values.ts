import type { OfficeQuote, QuoteFacts } from '#modules/shop/quotes/contract';
import { isLanguage } from '#platform/i18n';
import { textIn, type Values } from '../../design/forms/form-values.ts';

/** What a form of facts says. */
export function factsIn(values: Values): QuoteFacts {
  const text = (name: string) => textIn(values, name);
  const language = text('language');
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    eventType: text('eventType'),
    day: text('day'),
    guests: text('guests') as QuoteFacts['guests'],
    postcode: text('postcode'),
    town: text('town'),
    wish: text('wish'),
    ...(isLanguage(language) && { language }),
  };
}

/** The other way round. */
export const valuesOfFacts = (quote: OfficeQuote): Values => ({
  ...quote.contact,
  language: quote.language,
  eventType: quote.eventType ?? '',
  day: quote.day ?? '',
  guests: quote.guests === null ? '' : String(quote.guests),
  postcode: quote.postcode,
  town: quote.town,
  wish: quote.wish,
});
