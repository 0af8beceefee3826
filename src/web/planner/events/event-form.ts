import { type EventForm, type EventView, noVenue } from '#modules/planner/events/contract';
import type { TemplateView } from '#modules/together/event-templates/contract';
import { isLanguage, type Language } from '#platform/i18n';
import { amountField, listIn, minorIn, textIn, type Values } from '../../design/forms/form-values.ts';

/** What was typed, as the use case takes it. A form that does not have a field says what it was given before. */
export function readEventForm(values: Values, { currency }: { currency: string }): EventForm {
  const text = (name: string) => textIn(values, name);
  const budget = text('budget').trim();
  const main = text('language');
  const languages = [main, ...listIn(values, 'languages')].filter(isLanguage);
  return {
    title: text('title'),
    description: text('description'),
    type: text('type') as EventForm['type'],
    zone: text('zone').trim(),
    starts: text('starts'),
    ends: text('ends'),
    venue: {
      name: text('venue.name'),
      street: text('venue.street'),
      postcode: text('venue.postcode'),
      town: text('venue.town'),
      country: text('venue.country'),
    },
    capacity: text('capacity'),
    budgetMinor: budget === '' ? null : minorIn(budget),
    currency,
    languages: [...new Set(languages)],
    visibility: text('visibility') === 'public' ? 'public' : 'private',
    privateNote: text('privateNote'),
  };
}

/** An event as its form shows it. */
export function eventValues(event: EventView, language: Language): Values {
  const { title, description, type, zone, starts, ends, venue, capacity, languages, visibility } = event;
  return {
    title,
    description,
    type,
    zone,
    starts,
    ends,
    'venue.name': venue.name,
    'venue.street': venue.street,
    'venue.postcode': venue.postcode,
    'venue.town': venue.town,
    'venue.country': venue.country,
    capacity: capacity === null ? '' : String(capacity),
    budget: amountField(event.budgetMinor, language),
    language: languages[0] ?? language,
    languages: languages.slice(1),
    visibility,
    privateNote: event.privateNote ?? '',
  };
}

/** What a template says of an event's own fields; its guests are written to in the language of who makes it first. */
export const valuesOfTemplate = (
  { type, capacity, languages, visibility }: TemplateView,
  language: Language,
): Values => {
  const others = languages.filter((one) => one !== language);
  const first = languages.includes(language) ? language : (languages[0] ?? language);
  return {
    type,
    capacity: capacity === null ? '' : String(capacity),
    language: first,
    languages: others.filter((one) => one !== first),
    visibility,
  };
};

/** A new event begins in the shop's zone, in the language of who makes it. */
export const newEventValues = (zone: string, language: Language): Values => ({
  type: 'wedding',
  zone,
  language,
  languages: [],
  visibility: 'private',
  'venue.country': noVenue.country,
});
