import type { BuiltInPage } from '#modules/shop/pages/contract';
import type { ShopView } from '#modules/shop/settings/contract';
import { type Language, languages } from '#platform/i18n';
import { reachOf } from '../../../design/reach.ts';
import { help as en } from '../../../words/en/help.ts';
import { help as fr } from '../../../words/fr/help.ts';
import { help as nl } from '../../../words/nl/help.ts';

type Fill = (text: string | undefined) => string;
type Help = { [Page in BuiltInPage]: Record<string, string> };
const words: Record<Language, Help> = { en, nl, fr };

/** What a built-in page says in each language, as Markdown: the start for words of one's own. */
export function builtInWords(page: BuiltInPage, shop: ShopView) {
  const per = (write: (said: Record<string, string>, fill: Fill) => string) =>
    Object.fromEntries(
      languages.map((language) => [language, write(words[language][page], fillIn(language))]),
    ) as Record<Language, string>;
  const known = { name: shop.name, email: shop.email, town: shop.address.town };
  const fillIn =
    (language: Language): Fill =>
    (text = '') =>
      text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
        name === 'reach' ? reachOf(shop, language) : (known[name as keyof typeof known] ?? ''),
      );
  return {
    titles: per((said, fill) => fill(said.title)),
    bodies: per((said, fill) => {
      const headings = Object.keys(said).filter((name) => `${name}Text` in said);
      const parts = headings.map((name) => `## ${fill(said[name])}\n\n${fill(said[`${name}Text`])}`);
      return [fill(said.lead), ...parts].join('\n\n');
    }),
  };
}
