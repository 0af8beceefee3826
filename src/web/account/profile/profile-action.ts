import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { leave } from '../enter/leave.ts';
import { withCookies } from '../enter/with-cookies.ts';
import { type Problem, textOf } from '../problems.ts';
import type { Saying } from '../said-note.tsx';

export type ProfileAnswer = { part: 'email' | 'password' | 'sessions'; sentTo?: string; problems: Problem[] };

/** Changes one thing about the person's own account. */
export async function changeProfile(args: ActionFunctionArgs, form: FormData) {
  const { app, by, language } = await signedIn(args);
  const done = (said: Saying) =>
    redirect(`/${language}/account/profile?said=${said}`, { status: 303, headers: personal });
  const refused = (part: ProfileAnswer['part'], field: string, say: Problem['say']) =>
    data<ProfileAnswer>({ part, problems: [{ field, say }] }, { status: 422, headers: personal });

  switch (form.get('intent')) {
    case 'email': {
      const asked = await app.identity.changeEmail(by, textOf(form, 'email').trim());
      if (asked.ok) return data<ProfileAnswer>({ part: 'email', sentTo: asked.value.email, problems: [] });
      return asked.code === 'invalid'
        ? refused('email', 'email', 'account.refused.email-invalid')
        : refused('email', '', `account.refused.${asked.code}`);
    }
    case 'password': {
      const current = textOf(form, 'current');
      if (!current) return refused('password', 'current', 'account.missing.current');
      const changed = await app.identity.changePassword(by, current, textOf(form, 'next'));
      if (changed.ok) return done('password-changed');
      switch (changed.code) {
        case 'wrong-credentials':
          return refused('password', 'current', 'account.refused.wrong-password');
        case 'weak-password':
        case 'breached-password':
          return refused('password', 'next', `account.refused.${changed.code}`);
        default:
          return refused('password', '', `account.refused.${changed.code}`);
      }
    }
    case 'end-session': {
      const ended = await app.identity.revokeSession(by, textOf(form, 'sessionId'));
      return ended.ok ? done('session-ended') : refused('sessions', '', `account.refused.${ended.code}`);
    }
    case 'end-all-sessions': {
      await app.identity.revokeAllSessions(by);
      return redirectDocument(`/${language}/sign-in?said=signed-out-everywhere`, {
        status: 303,
        headers: withCookies(await leave(args)),
      });
    }
    default:
      return refused('email', '', 'account.refused.invalid');
  }
}
