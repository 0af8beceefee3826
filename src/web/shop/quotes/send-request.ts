import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { listIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import type { FormProblem } from '../../design/forms/use-problems.ts';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { visitOf } from '../../entry/visit.ts';
import { HONEYPOT } from '../help/contact-answer.ts';
import { secret } from '../track/secret.ts';
import { readThing } from './ask-things.ts';

/** Hands a request to the staff, and leads to its page. A program that fell for the hidden field is led back to where it was. */
export async function sendRequest(args: ActionFunctionArgs) {
  const { app, language, address, actor } = visitOf(args);
  const values = valuesOf(await args.request.formData());
  if (textIn(values, HONEYPOT) !== '')
    return redirect(`/${language}/quote`, { status: 303, headers: secret });
  const fields = [
    'name',
    'email',
    'phone',
    'eventType',
    'day',
    'guests',
    'postcode',
    'town',
    'wish',
  ] as const;
  const asked = await app.quotes.ask({
    request: {
      ...(Object.fromEntries(fields.map((name) => [name, textIn(values, name)])) as Record<
        (typeof fields)[number],
        string
      >),
      things: listIn(values, 'thing').map(readThing),
    },
    language,
    address,
    by: await actor(),
  });
  if (asked.ok) return redirect(`/${language}/quote/${asked.value.link}`, { status: 303, headers: secret });
  const problems = (asked.details?.problems as FormProblem[]) ?? [{ field: '', code: asked.code }];
  return data<FormAnswer>(
    { of: 'ask', problems, values },
    { status: asked.code === 'too-many' ? 429 : 422, headers: secret },
  );
}
