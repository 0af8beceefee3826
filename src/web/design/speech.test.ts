import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../words/en/index.ts';
import { createSpeech } from './speech.ts';

const words = {
  hello: 'Hello, {{name}}',
  pieces_zero: 'nothing',
  pieces_one: 'one piece',
  pieces_other: '{{count}} pieces',
  guests_one: '{{count}} guest',
  guests_other: '{{count}} guests',
};
const say = (language: 'en' | 'fr') =>
  createSpeech(language, words).t as (key: string, values?: Record<string, string | number>) => string;

test('a sentence takes its values as they are, also when they look like something else', () => {
  expect(say('en')('hello', { name: 'Noor <b>' })).toBe('Hello, Noor <b>');
  expect(say('en')('hello', { name: '$& {{name}}' })).toBe('Hello, $& {{name}}');
  expect(say('en')('hello', {})).toBe('Hello, ');
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(say('en')('hello', { name })).toBe(`Hello, ${name}`);
    }),
  );
});

test('how many is said as the language says it, and nought in words of its own where it has them', () => {
  expect([0, 1, 2].map((count) => say('en')('pieces', { count }))).toEqual([
    'nothing',
    'one piece',
    '2 pieces',
  ]);
  expect([0, 1, 2].map((count) => say('en')('guests', { count }))).toEqual([
    '0 guests',
    '1 guest',
    '2 guests',
  ]);
  expect([0, 1, 2].map((count) => say('fr')('guests', { count }))).toEqual([
    '0 guest',
    '1 guest',
    '2 guests',
  ]);
  // French has a plural for millions that nobody writes for a shop.
  expect(say('fr')('guests', { count: 1_000_000 })).toBe('1000000 guests');
});

test('what was learned later is said too, and what nobody wrote is said as it was asked', () => {
  const speech = createSpeech('en', {});
  expect(speech.t('site.home')).toBe('site.home');
  speech.learn(en);
  expect(speech.t('site.home')).toBe(en.site.home);
});
