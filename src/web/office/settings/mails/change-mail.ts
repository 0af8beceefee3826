import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from 'react-router';
import { textIn, valuesOf } from '../../../design/forms/form-values.ts';
import type { FormProblem } from '../../../design/forms/use-problems.ts';
import { settle } from '../../../entry/form-answer.ts';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import type { MailAnswer } from './mail-answer.ts';
import { mailTextIn } from './mail-form.ts';

/** The mail and the language that an address names. */
export const whichMail = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  template: params.mail ?? '',
  language: params.language ?? '',
});

/** Saves a text, tries it, or goes back to ours and forth again. */
export async function changeMail(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const text = mailTextIn(values);
  const mail = shown(await app.mailTemplates.text({ ...whichMail(args), by }));
  const expected = Number(textIn(values, 'expected'));
  const asked = { ...whichMail(args), by };
  const answer = (more: Partial<MailAnswer>, status = 200) =>
    data<MailAnswer>({ of: 'mail', problems: [], values, ...more }, { status, headers: personal });
  switch (textIn(values, 'intent')) {
    case 'preview': {
      const preview = app.mailTemplates.preview({ ...asked, text, scheme: 'light' });
      return preview.ok
        ? answer({ preview: preview.value })
        : answer({ problems: (preview.details?.problems ?? []) as FormProblem[] }, 422);
    }
    case 'test': {
      const sent = await app.notifications.sendSample({ ...asked, language: mail.language, text });
      if (sent.ok) return answer({ sentTo: sent.value.to });
      return settle(args.request, sent, { of: 'mail', values });
    }
    case 'remove': {
      const removed = await app.mailTemplates.removeText({ ...asked, expected });
      const undo = removed.ok ? { undo: `mail:${removed.value.version}` } : {};
      return settle(args.request, removed, { of: 'mail', values, done: 'removed', ...undo });
    }
    case 'restore': {
      const restored = await app.mailTemplates.restoreText({
        ...asked,
        expected: Number(textIn(values, 'id')),
      });
      return settle(args.request, restored, { of: 'mail', values, done: 'restored' });
    }
    default: {
      const kept = await app.mailTemplates.keepText({ ...asked, text, expected });
      if (kept.ok || kept.code !== 'changed-meanwhile')
        return settle(args.request, kept, { of: 'mail', values });
      const problems = [{ field: '', code: kept.code }];
      return answer({ problems, meanwhile: { text: mail.text, version: mail.version } }, 409);
    }
  }
}
