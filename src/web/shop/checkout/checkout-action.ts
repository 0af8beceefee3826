import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { CheckoutRequest } from '#modules/shop/checkout/contract';
import { isPlainDay } from '#platform/time';
import { visitOf } from '../../entry/visit.ts';
import { problemOfRefusal, problemsOf } from './problems.ts';

/** What the page asks the checkout with. */
export function choicesOf(get: (name: string) => unknown) {
  const [day, method, postcode] = [get('day'), get('method'), get('postcode')];
  return {
    ...(isPlainDay(day) && { day }),
    ...((method === 'delivery' || method === 'pick-up') && { method: method as 'delivery' | 'pick-up' }),
    ...(typeof postcode === 'string' && postcode.trim() !== '' && { postcode: postcode.trim().slice(0, 12) }),
  };
}

/** Places the order, or answers with everything that was typed and what has to be mended. */
export async function submitCheckout(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const { app, language, cartToken } = visit;
  const form = await args.request.formData();
  const values = Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  const page = async () =>
    app.checkout.page({ token: cartToken, language, ...choicesOf((name) => values[name]) });
  const basket = () => redirect(`/${language}/basket`, 303);
  if (!cartToken) return basket();

  if (values.intent === 'update') {
    const shown = await page();
    return shown ? data({ values, page: shown, problems: [] }) : basket();
  }
  const parsed = CheckoutRequest.safeParse(values);
  if (!parsed.success) {
    const shown = await page();
    return shown
      ? data(
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
    by: await visit.actor(),
  });
  // The provider's page may be anywhere: a whole new document, never a page of ours.
  if (placed.ok) return redirectDocument(placed.value.redirectUrl, 303);
  const shown = await page();
  if (!shown) return basket();
  return data(
    { values, page: shown, problems: [problemOfRefusal(placed.code, placed.details)] },
    { status: 409 },
  );
}
