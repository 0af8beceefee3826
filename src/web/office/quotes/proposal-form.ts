import type { Draft, DraftLine, DraftOption } from '#modules/shop/quotes/contract';
import { newId } from '#platform/ids';
import {
  amountField,
  listIn,
  minorIn,
  numberIn,
  textIn,
  type Values,
} from '../../design/forms/form-values.ts';

/** A proposal as the fields of its form. */
export function valuesOfDraft(draft: Draft, language: string): Values {
  const values: Values = {
    introduction: draft.introduction,
    validUntil: draft.validUntil ?? '',
    deposit: draft.depositBp === null ? '' : String(draft.depositBp / 100),
    options: draft.options.map(({ id }) => id),
  };
  for (const option of draft.options) {
    values[`option.${option.id}.name`] = option.name;
    values[`option.${option.id}.text`] = option.text;
    values[`option.${option.id}.method`] = option.method;
    values[`option.${option.id}.feeMinor`] = amountField(option.feeMinor, language);
    values[`lines.${option.id}`] = option.lines.map(({ id }) => id);
    for (const line of option.lines) {
      values[`line.${line.id}.variantId`] = line.variantId;
      values[`line.${line.id}.quantity`] = String(line.quantity);
      values[`line.${line.id}.unitMinor`] = amountField(line.unitMinor, language);
      values[`line.${line.id}.personalText`] = line.personalText;
    }
  }
  return values;
}

/** The other way round; what is no amount and no number comes out as NaN, for the draft's own rules to refuse. */
export function draftIn(values: Values): Draft {
  const text = (name: string) => textIn(values, name).trim();
  const amount = (name: string) => (text(name) === '' ? null : minorIn(text(name)));
  const line = (id: string): DraftLine => ({
    id,
    variantId: text(`line.${id}.variantId`),
    quantity: numberIn(text(`line.${id}.quantity`)),
    unitMinor: amount(`line.${id}.unitMinor`),
    personalText: text(`line.${id}.personalText`),
  });
  const option = (id: string): DraftOption => ({
    id,
    name: text(`option.${id}.name`),
    text: text(`option.${id}.text`),
    method: text(`option.${id}.method`) === 'pick-up' ? 'pick-up' : 'delivery',
    feeMinor: amount(`option.${id}.feeMinor`),
    lines: listIn(values, `lines.${id}`).map(line),
  });
  return {
    introduction: text('introduction'),
    validUntil: text('validUntil') || null,
    depositBp: text('deposit') === '' ? null : Math.round(numberIn(text('deposit')) * 100),
    options: listIn(values, 'options').map(option),
  };
}

/** Where a problem of the draft stands in its form: `options.0.lines.2.quantity` is `line.<id>.quantity`. */
export function fieldOf(draft: Draft, path: string): string {
  const [head, at, inner, place, leaf] = path.split('.');
  if (head === 'depositBp') return 'deposit';
  const option = head === 'options' ? draft.options[Number(at)] : undefined;
  if (!option) return path;
  const line = inner === 'lines' ? option.lines[Number(place)] : undefined;
  return line ? `line.${line.id}.${leaf}` : `option.${option.id}.${inner ?? 'name'}`;
}

/** Which button was pressed: a verb, and what it is about. */
export type Press = { verb: string; about: string; into: string; pieces: number };

export function pressIn(values: Values): Press {
  const [verb = 'save', about = ''] = textIn(values, 'press').split(' ');
  return {
    verb,
    about,
    into: textIn(values, 'into'),
    pieces: numberIn(textIn(values, `pieces.${about}`)),
  };
}

/** The draft after a press; a press that asks for nothing here leaves it as it is. */
export function pressed(draft: Draft, { verb, about, into, pieces }: Press): Draft {
  const { options } = draft;
  switch (verb) {
    case 'add-option':
      return { ...draft, options: [...options, emptyOption(options)] };
    case 'copy-option':
      return {
        ...draft,
        options: options.flatMap((one) => (one.id === about ? [one, copied(one)] : [one])),
      };
    case 'remove-option':
      return { ...draft, options: options.filter(({ id }) => id !== about) };
    case 'remove-line':
      return {
        ...draft,
        options: options.map((one) => ({ ...one, lines: one.lines.filter(({ id }) => id !== about) })),
      };
    case 'add': {
      const target = options.find(({ id }) => id === into) ?? options[0];
      const line: DraftLine = {
        id: newId(),
        variantId: about,
        quantity: pieces >= 1 ? pieces : 1,
        unitMinor: null,
        personalText: '',
      };
      return {
        ...draft,
        options: options.map((one) => (one === target ? { ...one, lines: [...one.lines, line] } : one)),
      };
    }
    default:
      return draft;
  }
}

const emptyOption = (options: readonly DraftOption[]): DraftOption => ({
  id: newId(),
  name: '',
  text: '',
  method: options.at(-1)?.method ?? 'delivery',
  feeMinor: null,
  lines: [],
});

const copied = (option: DraftOption): DraftOption => ({
  ...option,
  id: newId(),
  name: '',
  lines: option.lines.map((line) => ({ ...line, id: newId() })),
});
