import type { PartForm, PartView } from '#modules/planner/events/contract';
import { isTicked, textFields, textIn, textsIn, type Values } from '../../design/forms/form-values.ts';

export const readPartForm = (values: Values): PartForm => ({
  names: textsIn(values, 'names'),
  starts: textIn(values, 'starts'),
  ends: textIn(values, 'ends'),
  place: textIn(values, 'place'),
  capacity: textIn(values, 'capacity'),
  everybody: !isTicked(values, 'byInvitation'),
});

export const partValues = ({ names, starts, ends, place, capacity, everybody }: PartView): Values => ({
  ...textFields('names', names),
  starts,
  ends,
  place,
  capacity: capacity === null ? '' : String(capacity),
  ...(!everybody && { byInvitation: 'on' }),
});
