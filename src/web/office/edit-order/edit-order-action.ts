import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { type ChangePreview, SeenChange } from '#modules/shop/checkout/contract';
import type { SlotView } from '#modules/shop/delivery/contract';
import type { OrderView } from '#modules/shop/orders/contract';
import { isPlainDay } from '#platform/time';
import { textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import type { App } from '../../entry/app.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { type Thing, thingsCalled } from '../find-things/things-called.ts';
import { officeVisit } from '../office-visit.ts';
import { backWithFlash } from '../steps/flash-address.ts';
import { addedIn, type EditProblem, readChange } from './read-change.ts';

/** The form as it was typed, with what was found, what it would change, and what has to be mended. */
export type EditAnswer = {
  values: Values;
  version: number;
  slots: SlotView[];
  found: Thing[] | null;
  preview: ChangePreview | null;
  problems: EditProblem[];
};

/** The hours in which an order can reach its people on a day. */
export async function slotsFor(app: App, order: OrderView, day: string): Promise<SlotView[]> {
  const [part, ...others] = order.parts;
  const needs = order.lines.some(({ kind }) => kind !== 'service');
  if (!part || others.length > 0 || !needs || !isPlainDay(day)) return [];
  return (await app.delivery.slots(day))[part.method === 'pick-up' ? 'pick-up' : 'delivery'];
}

/** Each press answers with the same form, a step further, until the change is confirmed. */
export async function answerEdit(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const number = args.params.number ?? '';
  const order = await app.orders.forOffice(number, by);
  if (!order) throw notFound();
  const values = withAdded(valuesOf(await args.request.formData()));
  const intent = textIn(values, 'intent');
  const occasion = { date: order.day, ...(order.guests && { guests: order.guests }) };
  const answer: EditAnswer = {
    values,
    version: Number(textIn(values, 'version')) || order.version,
    slots: await slotsFor(app, order, dayOf(order, textIn(values, 'day'))),
    found: intent === 'search' ? await thingsCalled(app, textIn(values, 'q'), occasion, language) : null,
    preview: null,
    problems: [],
  };
  if (intent === 'preview' || intent === 'confirm') {
    const change = readChange(values, order);
    if (!change.ok) answer.problems = change.problems ?? [];
    else {
      const seen = SeenChange.safeParse({
        totalMinor: textIn(values, 'seenTotal'),
        toPayMinor: textIn(values, 'seenToPay'),
        backMinor: textIn(values, 'seenBack'),
      });
      const done =
        intent === 'confirm' && seen.success
          ? await app.checkout.editOrder({ number, change: change.value, seen: seen.data, by })
          : undefined;
      if (done?.ok)
        return redirect(
          backWithFlash(`/${language}/office/orders/${number}`, language, { number, done: 'changed' }),
          { status: 303, headers: personal },
        );
      const shown = await app.checkout.previewChange({ number, change: change.value, by });
      if (shown.ok) answer.preview = shown.value;
      const refused = done ?? (shown.ok ? undefined : shown);
      if (refused && !refused.ok) answer.problems = [problemOf(refused, change.value.version, order)];
      // Whoever was told that somebody else has changed it goes on from there.
      if (refused && !refused.ok && refused.code === 'changed-meanwhile') answer.version = order.version;
    }
  }
  return data(answer, { status: answer.problems.length > 0 ? 422 : 200, headers: personal });
}

/** The day to show hours of: that of the handover, as long as the celebration stays where it is. */
export const dayOf = (order: OrderView, day: string): string =>
  day === order.day || day === '' ? (order.parts[0]?.day ?? order.day) : day;

/** What was put in or left out by the button that was pressed. */
function withAdded(values: Values): Values {
  const [put, drop] = [textIn(values, 'add'), textIn(values, 'drop')];
  const added = addedIn(values).filter((id) => id !== drop);
  return { ...values, added: put && !added.includes(put) ? [...added, put] : added };
}

const fieldsOf: Record<string, string> = {
  'day-past': 'day',
  'day-too-far': 'day',
  'too-soon': 'day',
  'shop-closed': 'day',
  'outside-area': 'postcode',
  'slot-needed': 'slotId',
  'slot-full': 'slotId',
  'no-such-slot': 'slotId',
};

function problemOf(
  { code, details }: { code: string; details?: Record<string, unknown> },
  version: number,
  order: OrderView,
): EditProblem {
  const told =
    code === 'changed-meanwhile' ? (version === order.version ? 'changedMoney' : 'changedOrder') : code;
  return { field: fieldsOf[code] ?? '', code: told, ...(details && { details }) };
}
