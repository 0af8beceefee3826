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
import { addedIn } from './added-in.ts';
import { formParts } from './form-parts.ts';
import { type EditProblem, readChange } from './read-change.ts';

export type PartSlots = Record<string, SlotView[]>;

/** The form as it was typed, with what was found, what it would change, and what has to be mended. */
export type EditAnswer = {
  values: Values;
  version: number;
  slots: PartSlots;
  found: Thing[] | null;
  preview: ChangePreview | null;
  problems: EditProblem[];
};

/** The hours in which each part can reach its people, on its day and its way. */
export async function slotsFor(app: App, order: OrderView, values: Values): Promise<PartSlots> {
  const slots = await Promise.all(
    formParts(order, values).map(async ({ id, slotted, day, method }) => {
      const hours = slotted && isPlainDay(day) ? (await app.delivery.slots(day))[method] : [];
      return [id, hours] as const;
    }),
  );
  return Object.fromEntries(slots);
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
    slots: await slotsFor(app, order, values),
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
};

/** Where what is refused about one part can be mended. */
const partFieldsOf: Record<string, string> = {
  'day-past': 'partDay',
  'after-the-day': 'partDay',
  'too-soon': 'partDay',
  'shop-closed': 'partDay',
  'pick-up-not-possible': 'way',
  'outside-area': 'postcode',
  'address-needed': 'street',
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
  const part = details?.part;
  const id = order.parts.some((known) => known.id === part) ? String(part) : 'new';
  const field =
    part !== undefined && partFieldsOf[code] ? `${partFieldsOf[code]}.${id}` : (fieldsOf[code] ?? '');
  return { field, code: told, ...(details && { details }) };
}
