import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { isNotFree } from '#modules/shop/quotes/contract';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import type { FormProblem } from '../../design/forms/use-problems.ts';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound, visitOf } from '../../entry/visit.ts';
import { secret } from '../track/secret.ts';

/** The customer accepts an option, declines, or writes; each form answers for itself. */
export async function answerQuote(args: ActionFunctionArgs) {
  const { app, language, address, actor } = visitOf(args);
  const link = args.params.link ?? '';
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const page = `/${language}/quote/${link}`;
  const by = await actor();
  if (of === 'accept') {
    const accepted = await app.quotes.accept({ link, request: values, language, address, by });
    if (accepted.ok) return redirectDocument(accepted.value.redirectUrl, 303);
    return refused(of, values, accepted);
  }
  if (of === 'decline') {
    const declined = await app.quotes.decline({ link, reason: textIn(values, 'reason'), by });
    if (declined.ok) return redirect(page, { status: 303, headers: secret });
    return refused(of, values, declined);
  }
  const written = await app.quotes.askAbout({ link, text: textIn(values, 'text') });
  if (written.ok) return redirect(`${page}?sent=1#thread`, { status: 303, headers: secret });
  return refused('message', values, written);
}

type Refused = { code: string; details?: Record<string, unknown> };

function refused(of: string, values: FormAnswer['values'], { code, details }: Refused) {
  if (code === 'not-there') throw notFound();
  const problems =
    code === 'invalid'
      ? (details?.problems as FormProblem[])
      : [{ field: fieldOf[code] ?? '', code: isNotFree(code) ? 'not-free' : code }];
  return data<FormAnswer>(
    { of, problems, values },
    { status: code === 'too-many' ? 429 : code === 'invalid' ? 422 : 409, headers: secret },
  );
}

/** Where a refusal is mended, for those that a choice mends. */
const fieldOf: Record<string, string> = {
  'slot-needed': 'slotId',
  'slot-full': 'slotId',
  'no-such-slot': 'slotId',
  'no-such-method': 'payment',
  'transfer-too-late': 'payment',
  'not-at-pick-up': 'payment',
  'no-invoice': 'payment',
  'deposit-not-offered': 'deposit',
};
