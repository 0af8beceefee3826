import type { RsvpSettings, SettingsForm } from '#modules/planner/rsvp/contract';
import { isTicked, textFields, textIn, textsIn, type Values } from '../../design/forms/form-values.ts';

/** What was typed, as the use case takes it. */
export function readSettings(values: Values): SettingsForm {
  const text = (name: string) => textIn(values, name).trim();
  return {
    opened: isTicked(values, 'opened'),
    deadline: text('deadline'),
    maybe: isTicked(values, 'maybe'),
    companionsCount: isTicked(values, 'companionsCount'),
    waiting: text('waiting') as SettingsForm['waiting'],
    offerHours: text('offerHours') === '' ? Number.NaN : text('offerHours'),
    remindDays: text('remindDays')
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
    registration: isTicked(values, 'registration'),
    registrationMost: text('registrationMost') === '' ? Number.NaN : text('registrationMost'),
    welcome: textsIn(values, 'welcome'),
    contact: textIn(values, 'contact'),
  };
}

const ticked = (on: boolean) => (on ? 'on' : '');

/** The settings as their form shows them. */
export const settingsValues = (settings: RsvpSettings): Values => ({
  opened: ticked(settings.opened),
  deadline: settings.deadline,
  maybe: ticked(settings.maybe),
  companionsCount: ticked(settings.companionsCount),
  waiting: settings.waiting,
  offerHours: String(settings.offerHours),
  remindDays: settings.remindDays.join(', '),
  registration: ticked(settings.registration),
  registrationMost: String(settings.registrationMost),
  ...textFields('welcome', settings.welcome),
  contact: settings.contact,
});
