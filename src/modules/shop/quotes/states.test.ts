import { constantFrom, assert as forAll, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { checkAccept } from './check-accept.ts';
import { keptStates, mayPropose, stateOf } from './contract.ts';
import { firstDraft } from './first-draft.ts';
import { tellingOn } from './watch-quotes.ts';

const today = '2027-05-10';

test('a proposal has ended on the day after its last one, and nothing else ever ends by itself', () => {
  forAll(
    property(constantFrom(...keptStates), integer({ min: -20, max: 20 }), (state, days) => {
      const now = stateOf({ state, validUntil: addDays(today, days) }, today);
      expect(now).toBe(state === 'proposed' && days < 0 ? 'expired' : state);
    }),
  );
});

test('its reader is told two days before the end, on the days between, and after it', () => {
  forAll(
    property(integer({ min: -20, max: 20 }), (days) => {
      expect(tellingOn(addDays(today, days), today)).toBe(days < 0 ? 2 : days <= 2 ? 1 : 0);
    }),
  );
});

test('only what is proposed can be accepted, and only what is accepted cannot be proposed again', () => {
  for (const state of keptStates) {
    const quote = { state, validUntil: addDays(today, 1), proposed: 1 };
    const wish = { version: 1, optionId: 'x', shownTotal: 0 };
    const said = checkAccept({ quote, versions: [] }, wish, today);
    expect(said).toMatchObject({
      code: state === 'proposed' ? 'no-such-option' : state === 'accepted' ? 'accepted-already' : 'closed',
    });
    expect(mayPropose(state)).toBe(state !== 'accepted');
  }
});

test('a first proposal holds what was asked for, is valid two weeks, and never past the day itself', () => {
  const thing = { variantId: 'v', slug: 's', names: {}, optionNames: [], quantity: 3, personalText: 'Lena' };
  const draft = firstDraft({ language: 'nl', day: '2027-05-14', things: [thing] }, today);
  expect(draft).toMatchObject({
    validUntil: '2027-05-14',
    options: [
      { name: 'Voorstel', lines: [{ variantId: 'v', quantity: 3, unitMinor: null, personalText: 'Lena' }] },
    ],
  });
  expect(firstDraft({ language: 'en', day: null, things: [] }, today).validUntil).toBe('2027-05-24');
});
