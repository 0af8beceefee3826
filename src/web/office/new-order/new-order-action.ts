import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { CheckoutRequest } from '#modules/shop/checkout/contract';
import type { KnownContact } from '#modules/shop/orders/contract';
import { isLanguage } from '#platform/i18n';
import { isPlainDay } from '#platform/time';
import { listIn, textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { startsField, startsIn } from '../../design/forms/starts-in.ts';
import type { App } from '../../entry/app.ts';
import { personal } from '../../entry/signed-in.ts';
import { type Thing, thingsCalled } from '../find-things/things-called.ts';
import { officeVisit } from '../office-visit.ts';
import { changeBasket, type NewOrderProblem } from './change-basket.ts';

/** The form as it was typed, with what its basket holds, what was found, and what has to be mended. */
export type NewOrderAnswer = {
  values: Values;
  basket: string;
  page: CheckoutPage | null;
  found: Thing[] | null;
  contacts: KnownContact[] | null;
  /** Whose details have just been filled in. */
  filled: string;
  problems: NewOrderProblem[];
};

/** Each press answers with the same form, a step further, until the order is placed. */
export async function answerNewOrder(args: ActionFunctionArgs) {
  const { app, by, language, address } = await officeVisit(args);
  const typed = valuesOf(await args.request.formData());
  const known = textIn(typed, 'known');
  const picked = textIn(typed, 'use');
  const contacts =
    picked || textIn(typed, 'intent') === 'known' ? await app.orders.contacts(known, by) : null;
  const values = { ...typed, ...filledIn(contacts?.find(({ email }) => email === picked)) };
  const changed = await changeBasket(app, values, address);
  const intent = textIn(values, 'intent');
  const problems = [...changed.problems];
  if (intent === 'place' && problems.length === 0) {
    // By paying, the customer agrees to the terms: the mail says so.
    const form = CheckoutRequest.safeParse({
      ...values,
      apart: listIn(values, 'apart'),
      starts: startsIn(values),
      payment: 'by:hand',
      terms: 'on',
    });
    const days = Number(textIn(values, 'days'));
    const spoken = textIn(values, 'language');
    if (!form.success) problems.push(...problemsOf(form.error.issues, values));
    else {
      const placed = await app.checkout.placeByHand({
        ...form.data,
        days: Number.isInteger(days) && days > 0 && days <= 30 ? days : 1,
        token: changed.basket ?? '',
        language: isLanguage(spoken) ? spoken : language,
        address,
        by,
      });
      if (placed.ok)
        return redirect(
          `/${language}/office/orders/${placed.value.orderNumber}?done=made&order=${placed.value.orderNumber}`,
          {
            status: 303,
            headers: personal,
          },
        );
      problems.push(refusedAs(placed));
    }
  }
  const answer: NewOrderAnswer = {
    values,
    basket: changed.basket ?? '',
    page: (await pageOf(app, changed.basket, values, language)) ?? null,
    found: intent === 'search' ? await found(app, values, language) : null,
    contacts: picked ? null : contacts,
    filled: picked,
    problems,
  };
  return data(answer, { status: problems.length > 0 ? 422 : 200, headers: personal });
}

/** The fields that are known of somebody; the address only as a start. */
function filledIn(contact: KnownContact | undefined): Values {
  if (!contact) return {};
  const { name, email, phone, language, address } = contact;
  return {
    ...{ name, email, phone, language },
    ...(address && { street: address.street, postcode: address.postcode, town: address.town }),
  };
}

const places: Record<string, string> = {
  'day-past': 'day',
  'day-too-far': 'day',
  'too-soon': 'day',
  'shop-closed': 'day',
  'outside-area': 'postcode',
  'address-needed': 'street',
  'slot-needed': 'slotId',
  'slot-full': 'slotId',
  'no-such-slot': 'slotId',
};

/** Next to the field where it can be mended; the hour of what goes the other way is a field of its own. */
function refusedAs({ code, details }: { code: string; details?: Record<string, unknown> }): NewOrderProblem {
  const place = places[code] ?? '';
  const field = place === 'slotId' && details?.apart ? 'apartSlotId' : place;
  return { field, code, ...(details && { details }) };
}

type Issue = { path: readonly PropertyKey[]; message: string };
const hidden = ['checkoutKey', 'cartVersion', 'shownTotal'];

/** One word for each field; what no person typed is about the basket, which is empty or not the one that was shown. */
function problemsOf(issues: readonly Issue[], values: Values): NewOrderProblem[] {
  const perField = new Map<string, NewOrderProblem>();
  for (const { path, message } of issues) {
    const name = path[0] === 'starts' ? startsField(path) : String(path[0]);
    const field = hidden.includes(name) ? '' : name;
    const isEmpty = textIn(values, name).trim() === '';
    const code = field === '' ? (isEmpty ? 'cart-empty' : 'cart-changed') : isEmpty ? 'required' : message;
    if (!perField.has(field)) perField.set(field, { field, code });
  }
  return [...perField.values()];
}

function found(app: App, values: Values, language: Parameters<typeof thingsCalled>[3]) {
  const [day, guests] = [textIn(values, 'day'), Number(textIn(values, 'guests'))];
  const occasion = {
    ...(isPlainDay(day) && { date: day }),
    ...(Number.isInteger(guests) && guests > 0 && { guests }),
  };
  return thingsCalled(app, textIn(values, 'q'), occasion, language);
}

function pageOf(
  app: App,
  token: string | undefined,
  values: Values,
  language: Parameters<typeof thingsCalled>[3],
) {
  const [day, method, postcode] = [
    textIn(values, 'day'),
    textIn(values, 'method'),
    textIn(values, 'postcode').trim(),
  ];
  return app.checkout.page({
    token,
    language,
    ...(isPlainDay(day) && { day }),
    method: method === 'pick-up' ? 'pick-up' : 'delivery',
    apart: listIn(values, 'apart'),
    ...(postcode && { postcode: postcode.slice(0, 12) }),
  });
}
