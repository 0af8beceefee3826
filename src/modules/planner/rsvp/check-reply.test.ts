import { expect, test } from 'vitest';
import { checkReply } from './check-reply.ts';
import type { Answer, QuestionView, ReplyFields } from './contract.ts';

const party = {
  guests: [
    { id: 'ann', brought: false },
    { id: 'bob', brought: false },
    { id: 'old', brought: true },
  ],
} as never;
const meal: QuestionView = {
  id: 'meal',
  partId: 'dinner',
  whom: 'guest',
  kind: 'meal',
  labels: { en: 'Main course' },
  choices: [
    { id: 'fish', names: {} },
    { id: 'veg', names: {} },
  ],
  required: true,
};
const bus: QuestionView = { ...meal, id: 'bus', partId: null, whom: 'party', kind: 'yes-no', choices: [] };
const asked = { parts: ['main', 'dinner'], questions: [meal, bus], maybe: false };

const guest = (id: string, main: Answer, dinner: Answer, said = {}) => ({
  id,
  answers: { main, dinner },
  said,
});
const reply = (over: Partial<ReplyFields> = {}): ReplyFields => ({
  guests: [guest('ann', 'accepted', 'accepted', { meal: 'fish' }), guest('bob', 'declined', 'declined')],
  companions: [],
  said: { bus: 'yes' },
  note: '',
  ...over,
});

test('a whole reply is whole; who does not come is not asked what they eat', () => {
  expect(checkReply(party, reply(), asked)).toEqual([]);
});

test.each([
  [
    'somebody is forgotten',
    {
      guests: [
        guest('ann', 'declined', 'declined'),
        { id: 'bob', answers: { dinner: 'declined' }, said: {} },
      ],
    },
    'guests.bob.answers.main',
    'required',
  ],
  [
    'somebody else is in it',
    { guests: [...reply().guests, guest('eve', 'accepted', 'accepted', { meal: 'fish' })] },
    'guests.eve',
    'not-there',
  ],
  [
    'a companion of last time is answered for as a guest',
    { guests: [...reply().guests, guest('old', 'accepted', 'accepted')] },
    'guests.old',
    'not-there',
  ],
  [
    'who comes to dinner does not say what they eat',
    { guests: [guest('ann', 'accepted', 'accepted'), guest('bob', 'declined', 'declined')] },
    'guests.ann.said.meal',
    'required',
  ],
  [
    'the meal is not on the menu',
    {
      guests: [guest('ann', 'accepted', 'accepted', { meal: 'lion' }), guest('bob', 'declined', 'declined')],
    },
    'guests.ann.said.meal',
    'not-there',
  ],
  [
    'one eats two',
    {
      guests: [
        guest('ann', 'accepted', 'accepted', { meal: ['fish', 'veg'] }),
        guest('bob', 'declined', 'declined'),
      ],
    },
    'guests.ann.said.meal',
    'not-there',
  ],
  ['the party does not answer for itself', { said: {} }, 'said.bus', 'required'],
  [
    'maybe is no answer here',
    { guests: [guest('ann', 'tentative', 'declined'), guest('bob', 'declined', 'declined')] },
    'guests.ann.answers.main',
    'yes-or-no',
  ],
  [
    'a part is answered that they are not invited to',
    {
      guests: [
        { id: 'ann', answers: { main: 'declined', dinner: 'declined', brunch: 'accepted' }, said: {} },
        guest('bob', 'declined', 'declined'),
      ],
    },
    'guests.ann.answers.brunch',
    'not-there',
  ],
  [
    'a companion does not eat',
    {
      companions: [
        { firstName: 'Cas', lastName: '', answers: { main: 'accepted', dinner: 'accepted' }, said: {} },
      ],
    },
    'companions.0.said.meal',
    'required',
  ],
] as const)('refused when %s', (_, over, field, code) => {
  expect(checkReply(party, reply(over as never), asked)).toEqual([{ field, code }]);
});

test('whoever declines everything is asked nothing more', () => {
  const form = reply({
    guests: [guest('ann', 'declined', 'declined'), guest('bob', 'declined', 'declined')],
    said: {},
  });
  expect(checkReply(party, form, asked)).toEqual([]);
});
