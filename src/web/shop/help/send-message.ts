import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { visitOf } from '../../entry/visit.ts';
import { type ContactAnswer, HONEYPOT } from './contact-answer.ts';

const kept = { 'Cache-Control': 'no-store' };

/** Hands a message to the staff. A program that fell for the hidden field is thanked like everybody else. */
export async function sendMessage(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const form = await args.request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const thanks = () => redirect(`/${visit.language}/contact?sent=1`, { status: 303, headers: kept });
  if (text(HONEYPOT) !== '') return thanks();

  const request = {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    orderNumber: text('orderNumber'),
    text: text('text'),
  };
  const written = await visit.app.messages.writeToUs({
    request,
    language: visit.language,
    address: visit.address,
    by: await visit.actor(),
  });
  if (written.ok) return thanks();
  const problems =
    written.code === 'invalid'
      ? (written.details?.problems as ContactAnswer['problems'])
      : [{ field: '', code: written.code }];
  const status = written.code === 'too-many' ? 429 : 422;
  return data<ContactAnswer>({ problems, values: request }, { status, headers: kept });
}
