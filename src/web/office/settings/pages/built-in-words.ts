import type { BuiltInPage } from '#modules/shop/pages/contract';
import type { ShopView } from '#modules/shop/settings/contract';
import { type Language, languages } from '#platform/i18n';
import { help as en } from '../../../words/en/help.ts';
import { help as fr } from '../../../words/fr/help.ts';
import { help as nl } from '../../../words/nl/help.ts';

type Help = { [Page in BuiltInPage]: Record<string, string> };
const words: Record<Language, Help> = { en, nl, fr };

/** What a built-in page says in each language, as Markdown: the start for words of one's own. */
export function builtInWords(page: BuiltInPage, shop: ShopView) {
  const per = (write: (said: Record<string, string>) => string) =>
    Object.fromEntries(languages.map((language) => [language, write(words[language][page])])) as Record<
      Language,
      string
    >;
  const fill = (text = '') =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      name === 'town' ? shop.address.town : String(shop[name as 'name' | 'email' | 'phone'] ?? ''),
    );
  return {
    titles: per((said) => fill(said.title)),
    bodies: per((said) => {
      const headings = Object.keys(said).filter((name) => `${name}Text` in said);
      const parts = headings.map((name) => `## ${fill(said[name])}\n\n${fill(said[`${name}Text`])}`);
      return [fill(said.lead), ...parts].join('\n\n');
    }),
  };
}
