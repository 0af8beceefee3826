import { expect, test } from 'vitest';
import { builtInPages } from '#modules/shop/pages/contract';
import { languages } from '#platform/i18n';
import { builtInWords } from './built-in-words.ts';

const shop = { name: 'Feest', email: 'a@b.test', phone: '+32', address: { town: 'Gent' } } as never;

test.each(builtInPages)(
  'the words of %s become Markdown in every language, with nothing left to fill in',
  (page) => {
    const { titles, bodies } = builtInWords(page, shop);
    for (const language of languages) {
      expect(titles[language]).not.toBe('');
      expect(bodies[language]).toMatch(/^[^#][\s\S]+\n\n## .+\n\n.+/);
      expect(titles[language] + bodies[language]).not.toContain('{{');
    }
  },
);
