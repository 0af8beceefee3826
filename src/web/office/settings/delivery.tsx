import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { SlotForm, ZoneForm } from '#modules/shop/delivery/contract';
import {
  listIn,
  minorIn,
  numberIn,
  textIn,
  textsIn,
  type Values,
  valuesOf,
} from '../../design/forms/form-values.ts';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { Slots } from './slots.tsx';
import { Zones } from './zones.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  return shown(await app.delivery.arrangements(by));
}

/** The forms of this page are called `zone-ID` and `slot-ID`; new ones have no id. */
export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const form = await args.request.formData();
  const values = valuesOf(form);
  const of = textIn(values, 'of');
  const [, kind = '', id = ''] = /^(zone|slot)(?:-([\w-]+))?$/.exec(of) ?? [];
  const one = { id: id || textIn(values, 'id'), by };
  const isZone = kind === 'zone';

  switch (form.get('intent')) {
    case 'remove': {
      const outcome = await (isZone ? app.delivery.removeZone(one) : app.delivery.removeSlot(one));
      return settle(args.request, outcome, { of, values, done: 'removed', undo: `${kind}:${one.id}` });
    }
    case 'restore': {
      const outcome = await (isZone ? app.delivery.restoreZone(one) : app.delivery.restoreSlot(one));
      return settle(args.request, outcome, { of, values, done: 'restored' });
    }
    default: {
      const which = id ? { id, expected: Number(textIn(values, 'expected')), by } : { by };
      const outcome = await (isZone
        ? app.delivery.keepZone({ ...which, form: zoneIn(values) })
        : app.delivery.keepSlot({ ...which, form: slotIn(values) }));
      return settle(args.request, outcome, { of, values });
    }
  }
}

function zoneIn(values: Values): ZoneForm {
  const freeFrom = textIn(values, 'freeFromMinor').trim();
  return {
    names: textsIn(values, 'names'),
    country: textIn(values, 'country') as ZoneForm['country'],
    postcodes: textIn(values, 'postcodes'),
    priceMinor: minorIn(textIn(values, 'priceMinor')),
    freeFromMinor: freeFrom === '' ? null : minorIn(freeFrom),
  };
}

const slotIn = (values: Values): SlotForm => ({
  method: textIn(values, 'method') as SlotForm['method'],
  weekdays: listIn(values, 'weekdays').map(Number),
  from: textIn(values, 'from'),
  to: textIn(values, 'to'),
  capacity: numberIn(textIn(values, 'capacity')),
});

export default function DeliveryRoute() {
  const { zones, slots } = useLoaderData<typeof loader>();
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
      <Zones zones={zones} />
      <Slots slots={slots} />
    </div>
  );
}
