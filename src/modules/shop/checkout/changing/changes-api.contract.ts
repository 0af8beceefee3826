import { z } from 'zod';
import { Day, Money, Text, VatLine } from '#platform/wire';
import { OrderChange, SeenChange } from '../change.contract.ts';

export const NumberParams = z.object({ number: z.string().max(40) });

export const ChangePreviewBody = z.strictObject(OrderChange.shape).meta({ id: 'OrderChange' });
export const ChangeBody = z
  .strictObject({ ...OrderChange.shape, seen: SeenChange.describe('of the preview') })
  .meta({ id: 'ConfirmedOrderChange' });

export const ChangedResponse = z
  .object({ number: z.string(), version: z.int() })
  .meta({ id: 'OrderChanged' });

const Figures = z.object({
  goods: Money,
  deliveryFee: Money,
  discount: Money,
  total: Money,
  vat: z.array(VatLine),
});
const Side = z
  .object({ quantity: z.int(), total: Money, personalText: z.string() })
  .nullable()
  .describe('null where the line is not there');

const Place = z
  .object({
    method: z.enum(['delivery', 'pick-up', 'on-site']),
    day: Day,
    slot: z.object({ from: z.string(), to: z.string() }).nullable(),
    address: z.string(),
    fee: Money,
  })
  .meta({ id: 'PlaceOfPart' });

export const ChangePreviewResponse = z
  .object({
    version: z.int().describe('Of the order; send it back to change it'),
    before: Figures,
    after: Figures,
    lines: z
      .array(
        z.object({
          name: Text,
          was: Side,
          becomes: Side,
          starts: z
            .object({ was: z.string().nullable(), is: z.string().nullable() })
            .nullable()
            .describe('of a service: when it begins, where that is otherwise'),
          moved: z
            .object({ from: Place, to: Place })
            .nullable()
            .describe('null where it stays with its part'),
        }),
      )
      .describe('those that are otherwise'),
    where: z
      .object({
        day: Day.nullable(),
        contact: z.string().nullable(),
        parts: z
          .array(z.object({ id: z.uuid(), was: Place.nullable(), becomes: Place.nullable() }))
          .describe('null where the part is not there; one that comes has its final id once it is written'),
      })
      .describe('what is otherwise; null for what stays'),
    here: Money.describe('of the order’s own money, what is here'),
    dues: z
      .array(z.object({ kind: z.string(), dueOn: Day, was: Money, is: Money }))
      .describe('the parts of its money that change'),
    waits: z.boolean().describe('it waits for all of its money at once'),
    proposed: z.boolean().describe('a manager has to confirm what goes back'),
    seen: z
      .object({ totalMinor: z.int(), toPayMinor: z.int(), backMinor: z.int() })
      .describe('send it back to change it: something else is refused'),
  })
  .meta({ id: 'OrderChangePreview' });
