import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { OwnDetailsForm } from '#modules/planner/guests/contract';
import type { Answer, ReplyPage } from '#modules/planner/rsvp/contract';
import { isId } from '#platform/ids';
import { listIn, textIn, type Values, valuesOf } from '../design/forms/form-values.ts';
import { type ReplyAnswer, refusedReply, withOtherRows } from '../design/reply/reply-answer.ts';
import { readReply, replyValues, withoutEmptyRows } from '../design/reply/reply-values.ts';
import { notFound, visitOf } from '../entry/visit.ts';
import { opensNothing, secret } from './secret.ts';

/** Takes what one of the forms on a household's page says: its reply, an offer, or somebody's own details. */
export async function answerReply(args: ActionFunctionArgs) {
  const { app, language, address } = visitOf(args);
  const { token = '' } = args.params;
  const found = await app.rsvp.page(token, address);
  if (!found.ok) throw opensNothing(found.code);
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const back = (done: string) =>
    redirect(`/${language}/r/${token}?done=${done}`, { status: 303, headers: secret });
  const again = (answer: ReplyAnswer, status: number) =>
    data<ReplyAnswer>(answer, { status, headers: secret });

  if (of.startsWith('details-')) {
    if (!isId(of.slice('details-'.length))) throw notFound();
    const corrected = await app.rsvp.correctDetails({
      token,
      guestId: of.slice('details-'.length),
      form: readDetails(values),
    });
    return corrected.ok ? back('details') : again({ ...refusedReply(corrected, values), of }, 422);
  }
  const other = of === 'reply' ? withOtherRows(values, found.value) : undefined;
  if (other) return again(other, 200);
  const typed = of === 'offer' ? offerTaken(found.value, values) : withoutEmptyRows(values);
  const replied = await app.rsvp.reply({ token, form: readReply(typed, found.value) });
  if (!replied.ok) return again(refusedReply(replied, typed), 422);
  return back(replied.value.unchanged ? 'same' : replied.value.waiting.length > 0 ? 'waiting' : 'replied');
}

/** The reply as it stands, with another answer of those who wait for one part: they come, or wait no more. */
function offerTaken(page: ReplyPage, values: Values): Values {
  const partId = textIn(values, 'part');
  const answer: Answer = textIn(values, 'do') === 'take' ? 'accepted' : 'declined';
  const guests = page.guests.map((guest) =>
    guest.answers[partId] === 'waiting'
      ? { ...guest, answers: { ...guest.answers, [partId]: answer } }
      : guest,
  );
  return replyValues({ ...page, guests });
}

function readDetails(values: Values): OwnDetailsForm {
  const text = (name: string) => textIn(values, name);
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    phone: text('phone'),
    town: text('town'),
    diet: listIn(values, 'diet') as OwnDetailsForm['diet'],
    severity: (text('severity') || null) as OwnDetailsForm['severity'],
    dietNote: text('dietNote'),
    needs: text('needs'),
    access: listIn(values, 'access') as OwnDetailsForm['access'],
  };
}
