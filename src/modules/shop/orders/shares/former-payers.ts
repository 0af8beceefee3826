import { isByHand } from '#modules/shop/payments';
import type { PaymentView } from '#modules/shop/payments/contract';
import type { Tx } from '#platform/db';
import { hashLinkToken } from '#platform/links';
import type { FormerPayer } from './share.contract.ts';
import { shareLink } from './share-link.ts';
import { type ShareRecord, sharesOf, updateShare } from './shares-store.ts';

/** A payment, as far as it tells whose it is. */
export type WhosePayment = { id: string; dueId: string | null };

/** Who was to pay before, with who is replaced now when a page of theirs is open; what is paid by hand is paid by who is asked. */
export function withFormer(share: ShareRecord, payments: readonly PaymentView[]): FormerPayer[] {
  const paymentIds = payments
    .filter((payment) => payment.dueId === share.id && !isByHand(payment))
    .filter(({ state }) => state === 'created' || state === 'open')
    .map(({ id }) => id)
    .filter((id) => !share.formerPayers.some((former) => former.paymentIds.includes(id)));
  if (paymentIds.length === 0) return share.formerPayers;
  const { payerName: name, payerEmail: email, payerLanguage: language, linkTurn } = share;
  return [...share.formerPayers, { name, email, language, linkTurn, paymentIds }];
}

/** Whose payment of a share it is: who was asked when its page was opened. */
export function payerOf(share: ShareRecord, payment: Pick<WhosePayment, 'id'>): ShareRecord {
  const former = share.formerPayers.find(({ paymentIds }) => paymentIds.includes(payment.id));
  if (!former) return share;
  const { name, email, language, linkTurn } = former;
  return { ...share, payerName: name, payerEmail: email, payerLanguage: language, linkTurn };
}

/** A share is of who has paid it: when that is somebody who was replaced meanwhile, it is theirs again, and their link too. */
export async function giveToWhoPaid(
  secret: string,
  tx: Tx,
  orderId: string,
  payment: WhosePayment,
): Promise<void> {
  const share = (await sharesOf(tx, orderId)).find(({ id }) => id === payment.dueId);
  const payer = share && payerOf(share, payment);
  if (!payer || payer === share) return;
  const { id, payerName, payerEmail, payerLanguage, linkTurn } = payer;
  const linkHash = hashLinkToken(shareLink(secret, { id, linkTurn }));
  await updateShare(tx, id, { payerName, payerEmail, payerLanguage, linkTurn, linkHash });
}
