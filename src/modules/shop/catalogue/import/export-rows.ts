import { type Language, languages, pickText, type Texts } from '#platform/i18n';
import type { KeptGroup, KeptProduct } from '../contract.ts';
import { writePrice, writeRate } from './cell-values.ts';

type Product = KeptProduct & { categoryNames: Texts };
type Cell = string | number | boolean | null | undefined;
/** What a column says: of the product in its first row, of a variant and of a picture in each row that has one. */
type Column = { header: string; product?: (product: Product) => Cell } & {
  variant?: (variant: KeptProduct['variants'][number], product: Product, language: Language) => Cell;
  picture?: (picture: KeptProduct['pictures'][number]) => Cell;
};

const perLanguage = (header: string, texts: (product: Product) => Texts | undefined): Column[] =>
  languages.map((language) => ({
    header: `${header} (${language})`,
    product: (product) => texts(product)?.[language],
  }));
const money = (minor: number | undefined) => (minor === undefined ? '' : writePrice(minor));

const columnsIn = (language: Language): Column[] => [
  { header: 'Handle' },
  ...perLanguage('Title', ({ names }) => names),
  ...perLanguage('Summary', ({ summary }) => summary),
  ...perLanguage('Description', ({ description }) => description),
  { header: 'Vendor', product: ({ maker }) => maker },
  { header: 'Kind', product: ({ kind }) => kind },
  { header: 'Status', product: ({ state }) => state },
  { header: 'Category', product: ({ category }) => category },
  ...perLanguage('Category name', ({ categoryNames }) => categoryNames),
  { header: 'Event types', product: ({ eventTypes }) => eventTypes.join('; ') },
  {
    header: 'Options (Convive)',
    product: ({ options }) => (options.length > 0 ? JSON.stringify(options) : ''),
  },
  ...[0, 1, 2, 3].flatMap((place): Column[] => [
    {
      header: `Option${place + 1} Name`,
      product: ({ options }) => (options[place] ? pickText(options[place].names, language).text : ''),
    },
    {
      header: `Option${place + 1} Value`,
      variant: ({ options }, product) => valueName(product, place, options, language),
    },
  ]),
  { header: 'Variant SKU', variant: ({ sku }) => sku },
  { header: 'Variant Price', variant: ({ priceMinor }) => writePrice(priceMinor) },
  { header: 'Variant Inventory Qty', variant: ({ onHand }) => onHand },
  { header: 'Serves', variant: ({ serves }) => serves },
  { header: 'VAT rate', product: ({ vatRateBp }) => writeRate(vatRateBp) },
  { header: 'Lead days', product: ({ leadDays }) => leadDays },
  { header: 'Day capacity', product: ({ dayCapacity }) => dayCapacity },
  { header: 'Min guests', product: ({ minGuests }) => minGuests },
  { header: 'Max guests', product: ({ maxGuests }) => maxGuests },
  { header: 'Days out', product: ({ rentalOutDays }) => rentalOutDays },
  { header: 'Days back', product: ({ rentalBackDays }) => rentalBackDays },
  { header: 'Deposit', product: ({ depositMinor }) => money(depositMinor) },
  { header: 'Allergens', product: ({ allergens }) => allergens.join('; ') },
  { header: 'Diets', product: ({ diets }) => diets.join('; ') },
  ...perLanguage('Material', ({ material }) => material),
  { header: 'Making days', product: ({ makingDays }) => makingDays },
  { header: 'Unique piece', product: ({ uniquePiece }) => uniquePiece },
  { header: 'Personal text letters', product: ({ personalText }) => personalText?.max },
  ...perLanguage('Personal text label', ({ personalText }) => personalText?.label),
  { header: 'Picture upload', product: ({ pictureUpload }) => pictureUpload },
  { header: 'Highlight', product: ({ highlight }) => highlight },
  { header: 'Image Key', picture: ({ key, width, height }) => `${key}@${width}x${height}` },
  ...languages.map((one): Column => ({ header: `Image Alt Text (${one})`, picture: ({ alt }) => alt[one] })),
];

/** The name of the value a variant has; its code where two values go by one name. */
function valueName(
  { options }: Product,
  place: number,
  chosen: Record<string, string>,
  language: Language,
): string {
  const option = options[place];
  const value = option?.values.find(({ code }) => code === chosen[option.code]);
  if (!option || !value) return '';
  const { text } = pickText(value.names, language);
  const goBy = option.values.filter(
    ({ code, names }) =>
      code === text ||
      Object.values(names).some((name) => name?.trim().toLowerCase() === text.trim().toLowerCase()),
  );
  return goBy.length === 1 ? text : value.code;
}

export const exportHeader = (language: Language): string[] => columnsIn(language).map(({ header }) => header);

/** The rows of a product, as many as it has variants or pictures. */
export function exportRows(
  product: KeptProduct,
  categories: ReadonlyMap<string, KeptGroup>,
  language: Language,
): string[][] {
  const whole = { ...product, categoryNames: categories.get(product.category)?.names ?? {} };
  const columns = columnsIn(language);
  const count = Math.max(product.variants.length, product.pictures.length, 1);
  return Array.from({ length: count }, (_, at) => {
    const variant = product.variants[at];
    const picture = product.pictures[at];
    return columns.map(({ header, ...of }) => {
      if (header === 'Handle') return product.slug;
      if (of.product) return at === 0 ? written(of.product(whole)) : '';
      if (of.variant) return variant ? written(of.variant(variant, whole, language)) : '';
      return of.picture && picture ? written(of.picture(picture)) : '';
    });
  });
}

const written = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));
