import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNames, readParty } from './read-names.ts';

const names = (words: string) => {
  const { people, companions } = readNames(words);
  return [...people.map(({ firstName, lastName }) => `${firstName}|${lastName}`), companions];
};

test.each([
  ['Ann Peeters', ['Ann|Peeters', 0]],
  ['Peeters, Ann', ['Ann|Peeters', 0]],
  ['Peeters, Ann & Bob', ['Ann|Peeters', 'Bob|Peeters', 0]],
  ['Ann & Bob Peeters', ['Ann|Peeters', 'Bob|Peeters', 0]],
  ['Ann Maes en Bob Peeters', ['Ann|Maes', 'Bob|Peeters', 0]],
  ['Mr & Mrs Peeters', ['Mr|Peeters', 'Mrs|Peeters', 0]],
  ['Mr. and Mrs. John Smith', ['John|Smith', 'Mrs.|Smith', 0]],
  ['De heer en mevrouw Janssens', ['Dhr|Janssens', 'Mevr|Janssens', 0]],
  ['M. et Mme Dupont', ['M.|Dupont', 'Mme|Dupont', 0]],
  ['An Van den Berg', ['An|Van den Berg', 0]],
  ['Mary Ann Smith', ['Mary Ann|Smith', 0]],
  ['Ann Peeters + 1', ['Ann|Peeters', 1]],
  ['Ann Peeters and guest', ['Ann|Peeters', 1]],
  ['Familie De Smet', ['|De Smet', 0]],
  ['The Johnson Family', ['|Johnson', 0]],
  ['Cher', ['Cher|', 0]],
])('%s', (words, expected) => {
  expect(names(words)).toEqual(expected);
});

test('a line has a party and where it is reached', () => {
  expect(readParty('Ann & Bob Peeters +1, ann@x.be, +32 470 12 34 56')).toMatchObject({
    people: [
      { firstName: 'Ann', lastName: 'Peeters' },
      { firstName: 'Bob', lastName: 'Peeters' },
    ],
    companions: 1,
    email: 'ann@x.be',
    phone: '+32 470 12 34 56',
  });
  expect(readParty('Bob Maes, bob@').email).toBe('bob@');
});

test('no line throws, and none names somebody without a name', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      for (const { firstName, lastName } of readParty(words).people)
        expect(firstName + lastName).not.toBe('');
    }),
  );
});
