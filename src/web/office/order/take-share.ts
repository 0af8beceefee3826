import { type ActionFunctionArgs, data } from 'react-router';
import { ReceiptRequest } from '#modules/shop/payments/contract';
import { isId } from '#platform/ids';
import { wallClock } from '#platform/time';
import type { ShareAnswer } from '../../design/shares/share-action.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit } from '../office-visit.ts';

/** Records that the money of a share came by hand; undefined for a form that asks for something else. */
export async function takesShare(args: ActionFunctionArgs, number: string, form: FormData) {
  if (form.get('intent') !== 'share-take') return undefined;
  const { app, by } = await officeVisit(args);
  const answer = (told: ShareAnswer, status = 200) => data<ShareAnswer>(told, { status, headers: personal });
  const { zone } = await app.settings.shop();
  const shareId = form.get('shareId');
  const how = form.get('how') === 'at-pick-up' ? 'at-pick-up' : 'transfer';
  const receipt = ReceiptRequest.pick({ day: true, note: true }).safeParse(Object.fromEntries(form));
  if (!isId(shareId)) return answer({ shareRefused: 'no-such-share' }, 409);
  if (!receipt.success || receipt.data.day > wallClock(new Date(), zone).day)
    return answer({ shareRefused: 'bad-day' }, 422);
  const order = await app.orders.forOffice(number, by);
  const taken = await app.checkout.shares.take({ ...receipt.data, number, shareId, how, by });
  if (!taken.ok) return answer({ shareRefused: taken.code }, 409);
  const name = order?.dues.find(({ id }) => id === shareId)?.payer?.name ?? '';
  return answer({ shareDone: { what: 'recorded', name } });
}
