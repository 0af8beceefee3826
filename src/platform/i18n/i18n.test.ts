import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLanguage, languages, pickText, preferredLanguage } from './index.ts';

test('a text is in the asked language, else in the first that has it, and says which', () => {
  expect(pickText({ en: 'Cake', nl: 'Taart' }, 'nl')).toEqual({ text: 'Taart', lang: 'nl' });
  expect(pickText({ en: 'Cake', fr: 'Gâteau' }, 'nl')).toEqual({ text: 'Cake', lang: 'en' });
  expect(pickText({ fr: 'Gâteau', nl: '  ' }, 'en')).toEqual({ text: 'Gâteau', lang: 'fr' });
  expect(pickText({}, 'fr')).toEqual({ text: '', lang: 'fr' });
});

test.each([
  ['nl', 'nl'],
  ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
  ['de-DE,de;q=0.9,nl;q=0.7,en;q=0.5', 'nl'],
  ['en;q=0.5, nl;q=0.9', 'nl'],
  ['EN-gb', 'en'],
  ['de, ja', 'en'],
  ['fr;q=0, nl;q=0.1', 'nl'],
  ['fr;q=0', 'en'],
  ['*', 'en'],
  ['frr, nl;q=0.2', 'nl'],
  ['nl;level=1;q=0.4, fr;Q=0.6', 'fr'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('a browser that says %j is spoken to in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test('whatever a browser says, it is spoken to in one of ours', () => {
  fc.assert(fc.property(fc.string(), (header) => isLanguage(preferredLanguage(header))));
  expect([isLanguage('NL'), isLanguage('de'), isLanguage(undefined), isLanguage(['en'])]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(languages[0]).toBe('en');
});
