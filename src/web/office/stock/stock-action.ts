import { type ActionFunctionArgs, data } from 'react-router';
import { StockChange } from '#modules/shop/inventory/contract';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** What became of a count or a correction; refused, with all that was typed. */
export type StockAnswer = {
  at: number;
  refused?: 'below-held' | 'below-let' | 'invalid' | 'other';
  /** The days that more are promised on than there would be. */
  days?: string[];
  typed: { how: string; pieces: string; note: string };
};

export async function changeStock(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const variantId = args.params.variantId ?? '';
  const form = await args.request.formData();
  const one = (name: string) => String(form.get(name) ?? '').slice(0, 400);
  const typed = { how: one('how'), pieces: one('pieces'), note: one('note') };
  const answer = (refused?: StockAnswer['refused'], days?: string[]) =>
    data<StockAnswer>(
      { at: Date.now(), typed, ...(refused && { refused }), ...(days && { days }) },
      { status: refused ? 422 : 200, headers: personal },
    );
  const asked = StockChange.safeParse(typed);
  if (!asked.success) return answer('invalid');
  const { how, pieces, note } = asked.data;
  const changed =
    how === 'count'
      ? await app.inventory.count({ counts: [{ variantId, onHand: pieces }], note, by })
      : await app.inventory.correct({ corrections: [{ variantId, by: pieces }], note, by });
  if (changed.ok) return answer();
  if (changed.code === 'no-such-variant') throw notFound();
  if (changed.code === 'below-let') return answer('below-let', changed.details?.days as string[]);
  return answer(changed.code === 'below-held' ? 'below-held' : 'other');
}
