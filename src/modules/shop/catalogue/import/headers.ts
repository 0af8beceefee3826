import { languages } from '#platform/i18n';
import type { ImportField } from '../contract.ts';

// The headers of Shopify, of our own export, and what Dutch and French merchants write; compared without case or accents.
const names: Partial<Record<ImportField, string[]>> = {
  handle: ['handle', 'slug', 'url handle', 'id', 'artikelnummer', 'productcode', 'reference', 'identifiant'],
  title: [
    'title',
    'name',
    'product',
    'product name',
    'naam',
    'titel',
    'productnaam',
    'artikel',
    'nom',
    'titre',
    'produit',
    'nom du produit',
  ],
  summary: [
    'summary',
    'short description',
    'samenvatting',
    'korte omschrijving',
    'resume',
    'description courte',
  ],
  body: ['body html', 'body', 'description html'],
  description: ['description', 'omschrijving', 'beschrijving', 'descriptif', 'texte'],
  vendor: [
    'vendor',
    'maker',
    'brand',
    'merk',
    'maker naam',
    'leverancier',
    'marque',
    'fabricant',
    'fournisseur',
  ],
  type: [
    'type',
    'product type',
    'product category',
    'soort',
    'categorie produit',
    'categorie',
    'rubriek',
    'rubrique',
    'famille',
  ],
  tags: ['tags', 'labels', 'trefwoorden', 'etiquettes', 'mots cles'],
  published: ['published', 'gepubliceerd', 'zichtbaar', 'publie', 'visible'],
  status: ['status', 'statut', 'state'],
  kind: ['kind'],
  category: ['category'],
  'event-types': ['event types'],
  options: ['options convive'],
  sku: ['variant sku', 'sku', 'artikelcode', 'code article', 'ugs'],
  price: [
    'variant price',
    'price',
    'prijs',
    'verkoopprijs',
    'prijs incl btw',
    'prix',
    'prix ttc',
    'prix de vente',
  ],
  stock: [
    'variant inventory qty',
    'inventory quantity',
    'stock',
    'quantity',
    'qty',
    'voorraad',
    'aantal',
    'quantite',
  ],
  'stock-policy': ['variant inventory policy'],
  serves: ['serves', 'voor hoeveel personen', 'nombre de personnes'],
  vat: ['vat rate', 'vat', 'btw', 'btw tarief', 'tva', 'taux de tva'],
  'lead-days': ['lead days'],
  'day-capacity': ['day capacity'],
  'min-guests': ['min guests'],
  'max-guests': ['max guests'],
  'days-out': ['days out'],
  'days-back': ['days back'],
  deposit: ['deposit', 'waarborg', 'caution'],
  allergens: ['allergens', 'allergenen', 'allergenes'],
  diets: ['diets', 'dieten', 'regimes'],
  'making-days': ['making days'],
  'unique-piece': ['unique piece'],
  'text-max': ['personal text letters'],
  'picture-upload': ['picture upload'],
  highlight: ['highlight'],
  image: ['image src', 'image', 'picture', 'afbeelding', 'foto', 'image url', 'photo'],
  'image-key': ['image key'],
  alt: ['image alt text', 'alt text', 'alt tekst', 'texte alternatif'],
};
const suffixed = { title: 'title', summary: 'summary', description: 'description', material: 'material' };
const more = { label: 'personal text label', 'category-name': 'category name', alt: 'image alt text' };

const plain = (header: string) =>
  header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Map<string, ImportField>();
for (const [field, headers] of Object.entries(names))
  for (const header of headers) known.set(header, field as ImportField);
for (const [field, header] of Object.entries({ ...suffixed, ...more }))
  for (const language of languages) known.set(`${header} ${language}`, `${field}-${language}` as ImportField);
for (const place of [1, 2, 3, 4] as const) {
  for (const word of ['option', 'optie'])
    for (const [ending, part] of [
      ['name', 'name'],
      ['naam', 'name'],
      ['nom', 'name'],
      ['value', 'value'],
      ['waarde', 'value'],
      ['valeur', 'value'],
    ] as const) {
      known.set(`${word}${place} ${ending}`, `option${place}-${part}`);
      known.set(`${word} ${place} ${ending}`, `option${place}-${part}`);
    }
}

/** What a header means by its name alone; undefined when nobody can tell. */
export const fieldOf = (header: string): ImportField | undefined => known.get(plain(header));

/** The meaning of each column; of two that mean the same the first has it, the other is for a person to say. */
export function guessColumns(headers: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = fieldOf(header);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

// Some programs put the name of the shop, a date or an empty line above the header.
const LOOKED_AT = 10;

/** Which of the first rows is the header: the one that most of our names stand in, else the first with several cells. */
export function headerAmong(rows: readonly { cells: readonly string[] }[]): number | undefined {
  const first = rows.slice(0, LOOKED_AT);
  const scores = first.map(({ cells }) => cells.filter((cell) => fieldOf(cell)).length);
  const best = Math.max(0, ...scores);
  if (best >= 2) return scores.indexOf(best);
  const several = first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  return several < 0 ? undefined : several;
}
