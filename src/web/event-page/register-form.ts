import type { RegisterForm } from '#modules/planner/rsvp/contract';
import type { Language } from '#platform/i18n';
import { isTicked, textIn, type Values } from '../design/forms/form-values.ts';

/** What was typed, as the use case takes it. */
export const readRegistration = (values: Values, language: Language): RegisterForm => ({
  firstName: textIn(values, 'firstName'),
  lastName: textIn(values, 'lastName'),
  email: textIn(values, 'email'),
  people: textIn(values, 'people'),
  others: textIn(values, 'others'),
  consent: isTicked(values, 'consent') as true,
  language,
});
