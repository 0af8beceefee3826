import {
  array,
  constantFrom,
  assert as forAll,
  integer,
  option as maybe,
  property,
  record,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { Sellable } from '#modules/shop/catalogue';
import { composeProposal } from './compose-proposal.ts';
import type { DraftLine } from './contract.ts';
import { aDraft, aLine, anOption } from './quotes-for-test.ts';
import { agreesNothingNew } from './save-draft.ts';

const sellable = (over: Partial<Sellable> = {}): Sellable => ({
  variantId: '01a1fccb-8b60-743c-9107-f6ed85541a01',
  productId: '01a1fccb-8b60-743c-9107-f6ed85541a02',
  slug: 'cake',
  kind: 'product',
  published: true,
  sku: 'CAKE',
  priceMinor: 1_000,
  vatRateBp: 600,
  names: { en: 'Cake' },
  options: [],
  chosen: {},
  serves: null,
  leadDays: 0,
  dayCapacity: null,
  minGuests: null,
  maxGuests: null,
  personalTextMax: null,
  pictureUpload: false,
  category: 'cakes',
  picture: null,
  rentalOutDays: null,
  rentalBackDays: null,
  depositMinor: null,
  freeStock: null,
  taken: null,
  ...over,
});
const cake = sellable();
const sold = new Map([[cake.variantId, cake]]);
const about = { day: '2027-06-12', guests: 40, today: '2027-05-01' };
const lineOf = (over: Partial<DraftLine> = {}) => aLine(cake.variantId, over);

test('an agreed price counts instead of the catalogue’s, and an agreed fee instead of the zone’s', () => {
  const option = anOption([lineOf({ quantity: 3, unitMinor: 800 }), lineOf()], { feeMinor: 0 });
  const { proposal, problems } = composeProposal(aDraft([option]), sold, new Map([[option.id, 900]]), about);
  expect(problems).toEqual([]);
  expect(proposal.options[0]).toMatchObject({ linesMinor: 3_400, feeMinor: 0, totalMinor: 3_400 });
});

test('whatever is proposed, totals are the sum of lines and fee, and VAT is contained in them', () => {
  const line = record({
    quantity: integer({ min: 1, max: 500 }),
    unitMinor: maybe(integer({ min: 0, max: 50_000 })),
  });
  forAll(
    property(
      array(line, { minLength: 1, maxLength: 8 }),
      integer({ min: 0, max: 20_000 }),
      constantFrom(600, 2_100),
      (lines, fee, vatRateBp) => {
        const things = new Map([[cake.variantId, { ...cake, vatRateBp }]]);
        const option = anOption(lines.map(lineOf), { feeMinor: fee });
        const [priced] = composeProposal(aDraft([option]), things, new Map(), about).proposal.options;
        const goods = lines.reduce(
          (sum, { quantity, unitMinor }) => sum + quantity * (unitMinor ?? 1_000),
          0,
        );
        expect(priced?.totalMinor).toBe(goods + fee);
        expect(priced?.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(goods + fee);
        for (const { gross, net, vat } of priced?.vat ?? []) expect(net + vat).toBe(gross);
      },
    ),
  );
});

test('what keeps a proposal from being sent is named, field by field', () => {
  const gone = sellable({ published: false });
  const dj = sellable({ variantId: '01a1fccb-8b60-743c-9107-f6ed85541a09', kind: 'service' });
  const dinner = sellable({
    variantId: '01a1fccb-8b60-743c-9107-f6ed85541a08',
    kind: 'per-guest',
    minGuests: 10,
  });
  const things = new Map([gone, dj, dinner].map((thing) => [thing.variantId, thing]));
  const lines = [lineOf(), aLine(dj.variantId), aLine(dinner.variantId, { quantity: 4 })];
  const far = anOption(lines, { name: '' });
  const fetched = anOption([aLine(dj.variantId)], { method: 'pick-up' });
  const { problems } = composeProposal(
    aDraft([far, fetched, anOption([], { feeMinor: 0 })], { validUntil: '2027-06-20' }),
    things,
    new Map(),
    about,
  );
  const codes = problems.map(({ code }) => code);
  expect(codes).toEqual([
    'after-day',
    'required',
    'outside-area',
    'not-sold-any-more',
    'guests-out-of-range',
    'pick-up-not-possible',
    'no-lines',
  ]);
  const blank = composeProposal(aDraft([], { validUntil: null }), sold, new Map(), { ...about, day: null });
  expect(blank.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'day required',
    'validUntil required',
    ' no-options',
  ]);
});

test('an agent keeps the prices a manager agreed, and agrees none', () => {
  const line = lineOf({ unitMinor: 800 });
  const option = anOption([line], { feeMinor: 500 });
  const before = aDraft([option], { depositBp: 3_000 });
  expect(agreesNothingNew(before, before)).toBe(true);
  expect(agreesNothingNew(aDraft([anOption([lineOf()])]), undefined)).toBe(true);
  // Moved to another option, a line keeps what was agreed for it.
  expect(agreesNothingNew(aDraft([anOption([line])]), before)).toBe(true);
  for (const wanted of [
    aDraft([{ ...option, lines: [{ ...line, unitMinor: 700 }] }]),
    aDraft([{ ...option, lines: [{ ...line, variantId: '01a1fccb-8b60-743c-9107-f6ed85541a03' }] }]),
    aDraft([{ ...option, feeMinor: 0 }]),
    aDraft([option], { depositBp: 100 }),
    aDraft([anOption([lineOf({ unitMinor: 800 })])]),
  ])
    expect(agreesNothingNew(wanted, before)).toBe(false);
});
