import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { NoteRequest } from '#modules/shop/orders/contract';
import { isId } from '#platform/ids';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';
import { backWithFlash, type Outcome } from '../steps/flash-address.ts';

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

  const outcome = form.get('intent') === 'confirm-refund' ? await payBack() : await addNote();
  if (form.get('stay')) return data(outcome, { status: 'done' in outcome ? 200 : 422, headers: personal });
  const back = backWithFlash(`/${language}/office/orders/${number}`, language, outcome);
  return redirect(back, { status: 303, headers: personal });
}
