import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { valuesOf } from '../../../design/forms/form-values.ts';
import { personal } from '../../../entry/signed-in.ts';
import { notFound } from '../../../entry/visit.ts';
import { officeVisit } from '../../office-visit.ts';
import { mailTextIn } from './mail-form.ts';

/** Nobody looks at this address: it leads to the mail. */
export async function loader(args: LoaderFunctionArgs) {
  const { language } = await officeVisit(args);
  const { mail, language: written } = args.params;
  throw redirect(`/${language}/office/settings/mails/${mail}/${written}`, { headers: personal });
}

/** The mail as it is typed at this moment, for the frame beside the form; 422 while it cannot be said. */
export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const form = await args.request.formData();
  const preview = app.mailTemplates.preview({
    template: args.params.mail ?? '',
    language: args.params.language ?? '',
    text: mailTextIn(valuesOf(form)),
    scheme: form.get('scheme') === 'dark' ? 'dark' : 'light',
    by,
  });
  if (preview.ok) return Response.json(preview.value, { headers: personal });
  if (preview.code !== 'invalid') throw notFound();
  return Response.json({ code: preview.code }, { status: 422, headers: personal });
}
