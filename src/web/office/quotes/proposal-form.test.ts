import {
  array,
  constantFrom,
  assert as forAll,
  integer,
  option as maybe,
  property,
  record,
  string,
  uuid,
} from 'fast-check';
import { expect, test } from 'vitest';
import { draftIn, fieldOf, pressed, pressIn, valuesOfDraft } from './proposal-form.ts';

const words = string({ maxLength: 20 }).map((text) => text.trim());
const minor = maybe(integer({ min: 0, max: 99_999 }), { nil: null });
const line = record({
  id: uuid(),
  variantId: uuid(),
  quantity: integer({ min: 1, max: 9999 }),
  unitMinor: minor,
  personalText: words,
});
const anOption = record({
  id: uuid(),
  name: words,
  text: words,
  method: constantFrom('delivery' as const, 'pick-up' as const),
  feeMinor: minor,
  lines: array(line, { maxLength: 4 }),
});
const aDraft = record({
  introduction: words,
  validUntil: constantFrom(null, '2027-05-20'),
  depositBp: maybe(
    integer({ min: 0, max: 90 }).map((percent) => percent * 100),
    { nil: null },
  ),
  options: array(anOption, { maxLength: 3 }),
});

test('a proposal that its form shows is read back as the same proposal, in every language', () => {
  forAll(
    property(aDraft, constantFrom('en', 'nl', 'fr'), (draft, language) => {
      expect(draftIn(valuesOfDraft(draft, language))).toEqual(draft);
    }),
  );
});

const draft = {
  introduction: '',
  validUntil: null,
  depositBp: null,
  options: [
    {
      id: 'a',
      name: 'Silver',
      text: '',
      method: 'delivery' as const,
      feeMinor: null,
      lines: [{ id: 'l', variantId: 'v', quantity: 2, unitMinor: 500, personalText: '' }],
    },
  ],
};
const press = (said: string, more = {}) => pressed(draft, pressIn({ press: said, ...more }));

test('each press changes what it says and nothing else', () => {
  expect(press('save')).toBe(draft);
  expect(press('remove-line l').options[0]?.lines).toEqual([]);
  expect(press('remove-option a').options).toEqual([]);
  expect(press('add-option').options).toHaveLength(2);
  const [silver, copy] = press('copy-option a').options;
  expect(silver).toEqual(draft.options[0]);
  expect(copy).toMatchObject({ name: '', lines: [{ variantId: 'v', quantity: 2, unitMinor: 500 }] });
  expect(copy?.lines[0]?.id).not.toBe('l');
  expect(press('add w', { into: 'a', 'pieces.w': '3' }).options[0]?.lines[1]).toMatchObject({
    variantId: 'w',
    quantity: 3,
    unitMinor: null,
  });
});

test('what the draft’s rules refuse is said beside its field', () => {
  expect(fieldOf(draft, 'options.0.lines.0.quantity')).toBe('line.l.quantity');
  expect(fieldOf(draft, 'options.0.feeMinor')).toBe('option.a.feeMinor');
  expect(fieldOf(draft, 'depositBp')).toBe('deposit');
  expect(fieldOf(draft, 'validUntil')).toBe('validUntil');
  expect(
    draftIn({ options: 'a', 'lines.a': 'l', 'line.l.unitMinor': 'x' }).options[0]?.lines[0]?.unitMinor,
  ).toBeNaN();
});
