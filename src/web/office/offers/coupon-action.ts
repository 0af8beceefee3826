import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { Named } from '#modules/shop/offers/contract';
import { listIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { type FormAnswer, refusal } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { couponIn } from './coupon-values.ts';

/** The form again, with a code made up or products found; `at` tells one answer from the next. */
export type CouponAnswer = FormAnswer & {
  at?: number;
  focus?: string;
  found?: { rows: Named[]; more: boolean };
  /** Products that are ticked, by name. */
  chosen?: Named[];
};

const marks = ['end', 'resume', 'archive', 'restore'] as const;

const done = (to: string, what: string) => redirect(`${to}?done=${what}`, { status: 303, headers: personal });

export async function changeCoupon(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const values = valuesOf(form);
  const id = args.params.couponId === 'new' ? undefined : (args.params.couponId ?? '');
  const list = `/${language}/office/offers`;
  const intent = form.get('intent');
  const mark = marks.find((known) => known === intent);
  const again = async (more: Partial<CouponAnswer>, changed: Partial<typeof values> = {}) => {
    const chosen = shown(await app.offers.products(listIn(values, 'productIds'), by));
    const merged = { ...values, ...changed } as typeof values;
    return data<CouponAnswer>(
      { of: 'coupon', problems: [], values: merged, at: Date.now(), chosen, ...more },
      { headers: personal },
    );
  };

  if (mark && id) {
    const marked = await app.offers.mark({ id, mark, by });
    return marked.ok
      ? done(`${list}/${id}`, mark)
      : refusal('acts', values, [{ field: '', code: marked.code }]);
  }
  if (intent === 'remove' && id) {
    const removed = await app.offers.remove({ id, by });
    return removed.ok ? done(list, 'removed') : refusal('acts', values, [{ field: '', code: removed.code }]);
  }
  if (intent === 'generate') return again({ focus: 'coupon-code' }, { code: app.offers.newCode() });
  if (intent === 'find') {
    const q = textIn(values, 'productQuery').trim().slice(0, 80);
    const found = shown(await app.keeping.list(q ? { q } : {}, by));
    const rows = found.rows.map((row) => ({ id: row.id, names: row.names }));
    return again({ found: { rows, more: found.pages > 1 }, focus: 'coupon-found' });
  }
  const which = id ? { id, expected: Number(textIn(values, 'expected')), by } : { by };
  const saved = await app.offers.save({ ...which, form: couponIn(values) });
  if (saved.ok) return done(`${list}/${saved.value.id}`, 'saved');
  const problems = (saved.details?.problems as FormAnswer['problems']) ?? [{ field: '', code: saved.code }];
  const refused = await again({ problems });
  refused.init = { status: saved.code === 'changed-meanwhile' ? 409 : 422, headers: personal };
  return refused;
}
