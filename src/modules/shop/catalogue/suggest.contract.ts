import type { Language } from '#platform/i18n';

type Text = { text: string; lang: Language };

/** What a shopper may mean while they type: groups of the shop that are called so, then things. */
export type Suggestions = {
  categories: { slug: string; name: Text }[];
  products: { slug: string; name: Text; fromMinor: number; picture: string | null }[];
};
