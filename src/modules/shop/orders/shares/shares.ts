import type { Reader, Tx } from '#platform/db';
import { hashLinkToken } from '#platform/links';
import type { Result } from '#platform/result';
import type { OrdersContext } from '../orders-context.ts';
import { loadWhole } from '../orders-store.ts';
import { changePayer, type OneShare, resendShare } from './change-share.ts';
import { forgetPayers } from './forget-payers.ts';
import { remindShares } from './remind-shares.ts';
import type { Payer, ShareRefusal, ShareView } from './share.contract.ts';
import { shareLink } from './share-link.ts';
import { presentShare } from './share-view.ts';
import { openShares, shareOfLink } from './shares-store.ts';
import { inviteShares } from './tell-payers.ts';

/** What several payers of one order need. */
export type Shares = {
  /** The share of a payer's link; undefined for one that was revoked or never was. */
  byLink(link: string): Promise<ShareView | undefined>;
  /** For the organiser by their order, or for the office by its number. */
  resend(asked: OneShare): Promise<Result<{ name: string }, ShareRefusal>>;
  changePayer(asked: OneShare & { payer: Payer }): Promise<Result<{ name: string }, ShareRefusal>>;
  /** Reminds those who have not paid; runs by itself through the day. */
  remind(): Promise<void>;
  /** Forgets who shared orders of long ago; runs by itself every night. */
  forgetPayers(): Promise<void>;
  /** For checkout, inside its transaction: what is still to pay, under the order's lock. */
  open: typeof openShares;
  invite(tx: Tx, orderId: string): Promise<void>;
  /** Of which order a payer's link is, and of which of its shares. */
  ofLink(reader: Reader, link: string): Promise<{ shareId: string; orderId: string } | undefined>;
  /** The link of a share, to come back to. */
  linkOf(share: { id: string; linkTurn: number }): string;
};

export const createShares = (context: OrdersContext): Shares => ({
  async byLink(link) {
    const { reader } = context.database;
    const share = await shareOfLink(reader, hashLinkToken(link));
    const whole = share && (await loadWhole(reader, { id: share.orderId }));
    if (!whole) return undefined;
    const payments = (await context.payments.ofOrders(reader, [share.orderId])).get(share.orderId) ?? [];
    return presentShare(whole, share, { payments, now: context.clock.now() });
  },
  resend: (asked) => resendShare(context, asked),
  changePayer: (asked) => changePayer(context, asked),
  remind: () => remindShares(context),
  forgetPayers: () => forgetPayers(context),
  open: openShares,
  invite: (tx, orderId) => inviteShares(context, tx, orderId),
  async ofLink(reader, link) {
    const share = await shareOfLink(reader, hashLinkToken(link));
    return share && { shareId: share.id, orderId: share.orderId };
  },
  linkOf: (share) => shareLink(context.secret, share),
});
