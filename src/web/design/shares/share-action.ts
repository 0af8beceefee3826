import { type ActionFunctionArgs, data } from 'react-router';
import type { TakeShareRefusal } from '#modules/shop/checkout/contract';
import { Payer, type SharedOrder, type ShareRefusal } from '#modules/shop/orders/contract';
import { isId } from '#platform/ids';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';

type PayerProblem = 'required' | 'too-long' | 'unreadable' | 'email';

/** What became of a share that its organiser, or the office, did something about. */
export type ShareAnswer = {
  shareDone?: { what: 'sent' | 'changed' | 'recorded'; name: string };
  shareRefused?: ShareRefusal | TakeShareRefusal | 'bad-day';
  /** What was typed, and has to be mended. */
  shareTyped?: {
    shareId: string;
    name: string;
    email: string;
    problems: Partial<Record<'name' | 'email', PayerProblem>>;
  };
};

/** Sends a link again, or asks somebody else; undefined for a form that asks for something else. */
export async function actOnShare(args: ActionFunctionArgs, order: SharedOrder, form: FormData) {
  const { app, actor } = visitOf(args);
  const intent = form.get('intent');
  if (intent !== 'share-send' && intent !== 'share-change') return undefined;
  const text = (name: string) => String(form.get(name) ?? '');
  const shareId = text('shareId');
  if (!isId(shareId)) return refused('no-such-share');
  const asked = { order, shareId, by: await actor() };
  if (intent === 'share-send') {
    const sent = await app.orders.shares.resend(asked);
    return sent.ok ? done('sent', sent.value.name) : refused(sent.code);
  }
  const typed = { name: text('payerName'), email: text('payerEmail').trim() };
  const payer = Payer.safeParse(typed);
  if (!payer.success) {
    const problems = Object.fromEntries(
      payer.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message as PayerProblem]),
    );
    return data<ShareAnswer>(
      { shareTyped: { shareId, ...typed, problems } },
      { status: 422, headers: personal },
    );
  }
  const changed = await app.orders.shares.changePayer({ ...asked, payer: payer.data });
  return changed.ok ? done('changed', changed.value.name) : refused(changed.code);
}

const done = (what: 'sent' | 'changed', name: string) =>
  data<ShareAnswer>({ shareDone: { what, name } }, { headers: personal });

const refused = (code: ShareRefusal) =>
  data<ShareAnswer>({ shareRefused: code }, { status: code === 'too-many' ? 429 : 409, headers: personal });
