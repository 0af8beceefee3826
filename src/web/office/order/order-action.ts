import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { NoteRequest, RefundRequest } from '#modules/shop/orders/contract';
import { isId } from '#platform/ids';
import { minorIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { actOnShare } from '../../design/shares/share-action.ts';
import { refusal } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { backWithFlash, type Outcome } from '../steps/flash-address.ts';
import { takesShare } from './take-share.ts';

/** What can be posted to an order besides its steps: a note of the staff, and the word that sends a refund. */
export async function answerOrder(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const number = args.params.number ?? '';
  const form = await args.request.formData();

  async function payBack(): Promise<Outcome> {
    const refundId = form.get('refundId');
    if (typeof refundId !== 'string' || !isId(refundId)) return { number, refused: 'invalid' };
    const sent = await app.orders.confirmRefund({ number, refundId, by });
    return sent.ok ? { number, done: 'pay-back' } : { number, refused: sent.code };
  }

  async function addNote(): Promise<Outcome> {
    const note = NoteRequest.safeParse({ text: form.get('text') });
    if (!note.success) return { number, refused: 'note-empty' };
    const added = await app.orders.addNote({ number, text: note.data.text, by });
    return added.ok ? { number, done: 'note' } : { number, refused: added.code };
  }

  const shared =
    (await takesShare(args, number, form)) ?? (await actOnShare(args, { ofOffice: number }, form));
  if (shared) return shared;
  const values = valuesOf(form);
  const of = textIn(values, 'of');
  if (of.startsWith('refund-')) {
    const refund = RefundRequest.safeParse({
      paymentId: of.slice('refund-'.length),
      amountMinor: minorIn(textIn(values, 'amount')),
      reason: textIn(values, 'why'),
    });
    if (!refund.success)
      return refusal(
        of,
        values,
        refund.error.issues.map(({ path }) => {
          const field = path[0] === 'amountMinor' ? 'amount' : 'why';
          return { field, code: textIn(values, field).trim() === '' ? 'required' : 'amount' };
        }),
      );
    const sent = await app.orders.refund({ ...refund.data, number, by });
    if (!sent.ok && sent.code === 'more-than-paid')
      return refusal(of, values, [{ field: 'amount', code: sent.code }]);
    const became: Outcome = sent.ok ? { number, done: 'pay-back' } : { number, refused: sent.code };
    return redirect(backWithFlash(`/${language}/office/orders/${number}`, language, became), {
      status: 303,
      headers: personal,
    });
  }

  if (of === 'trust') {
    const order = await app.orders.forOffice(number, by);
    if (!order?.accountId) throw notFound();
    const allowed = textIn(values, 'allowed') === 'yes';
    const changed = await app.orders.letPayOnInvoice({ accountId: order.accountId, allowed, by });
    if (!changed.ok) throw notFound();
    return redirect(`/${language}/office/orders/${number}`, { status: 303, headers: personal });
  }

  const outcome = form.get('intent') === 'confirm-refund' ? await payBack() : await addNote();
  if (form.get('stay')) return data(outcome, { status: 'done' in outcome ? 200 : 422, headers: personal });
  const back = backWithFlash(`/${language}/office/orders/${number}`, language, outcome);
  return redirect(back, { status: 303, headers: personal });
}
