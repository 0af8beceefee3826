import type { ActionFunctionArgs } from 'react-router';
import { ReceiptRequest } from '#modules/shop/payments/contract';
import { isId } from '#platform/ids';
import { wallClock } from '#platform/time';
import { minorIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { refusal, settle } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** Money by hand: what came in, what was written down wrongly, and what was sent back. */
export async function answerPayment(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { paymentId = '' } = args.params;
  if (!isId(paymentId)) throw notFound();
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const { zone } = await app.settings.shop();
  const today = wallClock(new Date(), zone).day;
  const answer = (outcome: Awaited<ReturnType<typeof app.checkout.recordReceipt>>) => {
    if (!outcome.ok && outcome.code === 'no-such-payment') throw notFound();
    return settle(args.request, outcome, { of, values });
  };

  if (of === 'take-out') {
    const entryId = textIn(values, 'entryId');
    if (!isId(entryId)) throw notFound();
    return answer(await app.checkout.takeOutReceipt({ paymentId, entryId, by }));
  }
  if (of === 'sent-back') {
    const refundId = textIn(values, 'refundId');
    if (!isId(refundId)) throw notFound();
    return answer(await app.payments.office.recordSentBack({ refundId, day: today, by }));
  }
  const receipt = ReceiptRequest.safeParse({
    amountMinor: minorIn(textIn(values, 'amount')),
    day: textIn(values, 'day'),
    note: textIn(values, 'note'),
  });
  if (!receipt.success)
    return refusal(
      of,
      values,
      receipt.error.issues.map(({ path, message }) => {
        const field = path[0] === 'amountMinor' ? 'amount' : String(path[0]);
        return { field, code: textIn(values, field).trim() === '' ? 'required' : message };
      }),
    );
  if (receipt.data.day > today) return refusal(of, values, [{ field: 'day', code: 'day-ahead' }]);
  const outcome = await app.checkout.recordReceipt({ ...receipt.data, paymentId, by });
  if (!outcome.ok && outcome.code === 'more-than-due')
    return refusal(of, values, [{ field: 'amount', code: 'more-than-due' }]);
  return answer(outcome);
}
