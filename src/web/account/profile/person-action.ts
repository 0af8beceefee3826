import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { ProfileForm } from '#modules/people/identity/contract';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { textOf } from '../problems.ts';
import type { OwnAnswer } from './own-problems.ts';

const intents = ['person', 'picture', 'no-picture', 'news'];
export const isAboutPerson = (form: FormData) => intents.includes(textOf(form, 'intent'));

type Outcome = { ok: true } | { ok: false; code: string; details?: Record<string, unknown> };

/** Changes what a person says of themselves, and what they want to hear. */
export async function changePerson(args: ActionFunctionArgs, form: FormData) {
  const { app, by, language, address } = await signedIn(args);
  const part = textOf(form, 'intent');
  const values = {
    firstName: textOf(form, 'firstName'),
    lastName: textOf(form, 'lastName'),
    phone: textOf(form, 'phone'),
    organisation: textOf(form, 'organisation'),
    language: textOf(form, 'language') as ProfileForm['language'],
  };
  const outcome = await change();
  if (outcome.ok)
    return redirect(`/${language}/account/profile?said=saved`, { status: 303, headers: personal });
  const problems = (outcome.details?.problems as OwnAnswer['problems']) ?? [
    { field: part === 'picture' ? 'picture' : '', code: outcome.code },
  ];
  return data<OwnAnswer>({ part, problems, values }, { status: 422, headers: personal });

  async function change(): Promise<Outcome> {
    switch (part) {
      case 'picture': {
        const file = form.get('picture');
        if (!(file instanceof File) || file.size === 0) return { ok: false, code: 'required' };
        const stored = await app.storeUpload(new Uint8Array(await file.arrayBuffer()), address);
        return stored.ok ? app.identity.setPicture(by, stored.value.key) : stored;
      }
      case 'no-picture':
        return app.identity.setPicture(by, null);
      case 'news': {
        const [byMail, byBell] = [form.getAll('byMail'), form.getAll('byBell')];
        for (const { kind } of await app.notifications.choices(by)) {
          const choice = { kind, byMail: byMail.includes(kind), byBell: byBell.includes(kind) };
          const chosen = await app.notifications.choose(by, choice);
          if (!chosen.ok) return chosen;
        }
        return { ok: true };
      }
      default:
        return app.identity.saveProfile(by, values, Number(textOf(form, 'version')));
    }
  }
}
