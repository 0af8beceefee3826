import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { CheckoutRequest } from '#modules/shop/checkout/contract';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { isPlainDay } from '#platform/time';
import { startsIn } from '../../design/forms/starts-in.ts';
import type { App } from '../../entry/app.ts';
import { visitOf } from '../../entry/visit.ts';
import type { CouponAnswer } from '../basket/basket-answer.ts';
import { enterCoupon } from '../basket/enter-coupon.ts';
import { apartIn } from './apart.ts';
import { ownThings, withPicked } from './own-address.ts';
import { type Problem, problemOfRefusal, problemsOf } from './problems.ts';
import { linesIn, sharesIn } from './shares-form.ts';

/** What the page asks the checkout with. */
export function choicesOf(get: (name: string) => unknown) {
  const [day, method, postcode] = [get('day'), get('method'), get('postcode')];
  const apart = apartIn(get('apart'));
  return {
    ...(isPlainDay(day) && { day }),
    ...((method === 'delivery' || method === 'pick-up') && { method: method as 'delivery' | 'pick-up' }),
    ...(typeof postcode === 'string' && postcode.trim() !== '' && { postcode: postcode.trim().slice(0, 12) }),
    ...(apart.length > 0 && { apart }),
  };
}

/** The page again, with everything that was typed; `coupon` when one was taken, and in the place of which. */
type CheckoutAnswer = {
  values: Record<string, string>;
  page: CheckoutPage;
  problems: Problem[];
  coupon?: { replaced: string | null };
};

/** The page with the code taken and the new total, or with the code in its field and the reason. Nothing is ordered yet. */
function answerCoupon(
  { refused, replaced }: CouponAnswer,
  values: Record<string, string>,
  page: CheckoutPage,
) {
  if (refused)
    return data<CheckoutAnswer>(
      { values, page, problems: [{ field: 'coupon', ...refused }] },
      { status: refused.code === 'too-many-tries' ? 429 : 422 },
    );
  const { coupon: _, ...rest } = values;
  return data<CheckoutAnswer>({ values: rest, page, problems: [], coupon: { replaced: replaced ?? null } });
}

const remember = (app: App, by: Actor, { street, postcode, town }: CheckoutRequest) =>
  app.identity.rememberAddress(by, { label: '', street, postcode, town, country: 'BE' });

/** Places the order, or answers with everything that was typed and what has to be mended. */
export async function submitCheckout(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const { app, language, cartToken } = visit;
  const form = await args.request.formData();
  const typed: Record<string, string> = Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  typed.apart = form.getAll('apart').join(' ');
  const by = await visit.actor();
  const picks = typed.intent === 'use-address';
  const values = picks
    ? { ...withPicked(typed, (await ownThings(app, by)).addresses), picked: newId() }
    : typed;
  const page = async () =>
    app.checkout.page({
      token: cartToken,
      language,
      email: values.email,
      by,
      ...choicesOf((name) => values[name]),
    });
  const basket = () => redirect(`/${language}/basket`, 303);
  if (!cartToken) return basket();

  if (values.intent === 'drop-coupon') await app.carts.dropCoupon({ token: cartToken });
  // A code in the field is asked for whatever button was pressed: nobody orders without the discount they typed.
  else if (values.coupon?.trim()) {
    const coupon = await enterCoupon(visit, values.coupon);
    const shown = await page();
    return shown ? answerCoupon(coupon, values, shown) : basket();
  }
  if (values.intent === 'add-payer') values.payers = String(linesIn(values) + 1);
  if (
    picks ||
    values.intent === 'update' ||
    values.intent === 'add-payer' ||
    values.intent?.endsWith('-coupon')
  ) {
    const shown = await page();
    return shown ? data<CheckoutAnswer>({ values, page: shown, problems: [] }) : basket();
  }
  const parsed = CheckoutRequest.safeParse({
    ...values,
    apart: apartIn(values.apart),
    starts: startsIn(values),
    shares: sharesIn(values),
  });
  if (!parsed.success) {
    const shown = await page();
    return shown
      ? data<CheckoutAnswer>(
          { values, page: shown, problems: problemsOf(parsed.error.issues, values, shown) },
          { status: 422 },
        )
      : basket();
  }
  const placed = await app.checkout.place({
    ...parsed.data,
    token: cartToken,
    language,
    address: visit.address,
    by,
  });
  // The provider's page may be anywhere: a whole new document, never a page of ours.
  if (placed.ok) {
    // The order stands, whatever becomes of this.
    if (values.remember === 'on' && parsed.data.street !== '')
      await remember(app, by, parsed.data).catch(visit.report);
    const link = placed.value.orderLink.split('/').pop() ?? '';
    // Whoever turns back from the provider's page finds the order from the basket, which is empty now.
    return redirectDocument(placed.value.redirectUrl, {
      status: 303,
      headers: { 'Set-Cookie': visit.placedCookie(link) },
    });
  }
  const shown = await page();
  if (!shown) return basket();
  return data<CheckoutAnswer>(
    { values, page: shown, problems: [problemOfRefusal(placed.code, placed.details)] },
    { status: 409 },
  );
}
