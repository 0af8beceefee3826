import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { CheckoutRequest } from '#modules/shop/checkout/contract';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { isPlainDay } from '#platform/time';
import type { App } from '../../entry/app.ts';
import { visitOf } from '../../entry/visit.ts';
import { ownThings, withPicked } from './own-address.ts';
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
  const by = await visit.actor();
  const picks = typed.intent === 'use-address';
  const values = picks
    ? { ...withPicked(typed, (await ownThings(app, by)).addresses), picked: newId() }
    : typed;
  const page = async () =>
    app.checkout.page({ token: cartToken, language, ...choicesOf((name) => values[name]) });
  const basket = () => redirect(`/${language}/basket`, 303);
  if (!cartToken) return basket();

  if (picks || values.intent === 'update') {
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
    by,
  });
  // The provider's page may be anywhere: a whole new document, never a page of ours.
  if (placed.ok) {
    // The order stands, whatever becomes of this.
    if (values.remember === 'on' && parsed.data.method === 'delivery')
      await remember(app, by, parsed.data).catch(visit.report);
    return redirectDocument(placed.value.redirectUrl, 303);
  }
  const shown = await page();
  if (!shown) return basket();
  return data(
    { values, page: shown, problems: [problemOfRefusal(placed.code, placed.details)] },
    { status: 409 },
  );
}
