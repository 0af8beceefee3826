import {
  type FieldView,
  type GuestForm,
  type GuestView,
  noDetails,
  type PartyForm,
  type PartyView,
} from '#modules/planner/guests/contract';
import { listIn, textIn, type Values } from '../../design/forms/form-values.ts';

/** A guest as their form shows them. */
export function guestValues(guest: GuestView & { groups?: string[] }): Values {
  const { firstName, lastName, email, phone, town, age, type, invitedBy } = guest;
  return {
    firstName,
    lastName,
    email,
    phone,
    town,
    age,
    type,
    invitedBy,
    tags: guest.tags.join(', '),
    diet: guest.diet,
    severity: guest.severity ?? '',
    dietNote: guest.dietNote ?? '',
    needs: guest.needs ?? '',
    access: guest.access,
    groups: guest.groups ?? [],
    ...Object.fromEntries(Object.entries(guest.custom).map(([id, value]) => [`custom.${id}`, value])),
  };
}

/** What was typed about a guest, as the use cases take it. */
export function readGuestForm(values: Values): GuestForm {
  const text = (name: string) => textIn(values, name);
  const custom = Object.keys(values)
    .filter((name) => name.startsWith('custom.') && text(name) !== '')
    .map((name) => [name.slice('custom.'.length), text(name)]);
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    phone: text('phone'),
    town: text('town'),
    age: (text('age') || noDetails.age) as GuestForm['age'],
    type: (text('type') || noDetails.type) as GuestForm['type'],
    invitedBy: text('invitedBy'),
    tags: text('tags')
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    custom: Object.fromEntries(custom),
    diet: listIn(values, 'diet') as GuestForm['diet'],
    severity: (text('severity') || null) as GuestForm['severity'],
    dietNote: text('dietNote'),
    needs: text('needs'),
    access: listIn(values, 'access') as GuestForm['access'],
  };
}

export const partyValues = ({ name, email, phone, language, companions, note }: PartyView): Values => ({
  name,
  email,
  phone,
  language,
  companions: String(companions),
  note,
});

export const readPartyForm = (values: Values): PartyForm => ({
  name: textIn(values, 'name'),
  email: textIn(values, 'email'),
  phone: textIn(values, 'phone'),
  language: textIn(values, 'language') as PartyForm['language'],
  companions: textIn(values, 'companions') || '0',
  note: textIn(values, 'note'),
});

/** The label of a field in words: our own fields by their name, the host's by theirs. */
export function labelOf(field: string, fields: readonly FieldView[], own: (field: string) => string): string {
  const custom = fields.find(({ id }) => field === `custom.${id}`);
  return custom ? custom.label : own(field);
}
