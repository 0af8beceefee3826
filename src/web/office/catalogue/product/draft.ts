import {
  type KeptProduct,
  type ProductState,
  productKinds,
  productStates,
} from '#modules/shop/catalogue/contract';
import type { Texts } from '#platform/i18n';
import { writeAmount, writePercent } from '../amounts.ts';

/** A product as its form holds it: every field as text, so that what was typed is kept whatever it was. */
export type Draft = {
  slug: string;
  state: ProductState;
  kind: KeptProduct['kind'];
  category: string;
  eventTypes: string[];
  names: Texts;
  summary: Texts;
  description: Texts;
  material: Texts;
  options: DraftOption[];
  variants: DraftVariant[];
  allergens: string[];
  diets: string[];
  personal: boolean;
  personalLabel: Texts;
  flags: { uniquePiece: boolean; pictureUpload: boolean; highlight: boolean };
  fields: Record<DraftField, string>;
};
export type DraftOption = { code: string; names: Texts; values: { code: string; names: Texts }[] };
export type DraftVariant = {
  id: string;
  sku: string;
  price: string;
  serves: string;
  onHand: string;
  options: Record<string, string>;
};
/** Fields that are one line of text each. */
export const draftFields = [
  'vatRate',
  'leadDays',
  'dayCapacity',
  'minGuests',
  'maxGuests',
  'rentalOutDays',
  'rentalBackDays',
  'deposit',
  'maker',
  'makingDays',
  'personalMax',
] as const;
export type DraftField = (typeof draftFields)[number];

export const emptyVariant = (): DraftVariant => ({
  id: '',
  sku: '',
  price: '',
  serves: '',
  onHand: '',
  options: {},
});

const numeral = (value: number | undefined | null) =>
  value === undefined || value === null ? '' : String(value);

/** How a product begins in this shop. */
type Start = Pick<KeptProduct, 'category' | 'vatRateBp' | 'leadDays'>;

export const emptyDraft = ({ category, vatRateBp, leadDays }: Start): Draft => ({
  slug: '',
  state: 'draft',
  kind: 'product',
  category,
  eventTypes: [],
  names: {},
  summary: {},
  description: {},
  material: {},
  options: [],
  variants: [emptyVariant()],
  allergens: [],
  diets: [],
  personal: false,
  personalLabel: {},
  flags: { uniquePiece: false, pictureUpload: false, highlight: false },
  fields: {
    ...(Object.fromEntries(draftFields.map((name) => [name, ''])) as Record<DraftField, string>),
    vatRate: writePercent(vatRateBp),
    leadDays: numeral(leadDays),
  },
});

/** The form of what is kept. */
export const draftOf = (product: KeptProduct): Draft => ({
  ...emptyDraft(product),
  slug: product.slug,
  state: product.state,
  kind: product.kind,
  eventTypes: product.eventTypes,
  names: product.names,
  summary: product.summary,
  description: product.description,
  material: product.material ?? {},
  options: product.options,
  variants: product.variants.map((variant) => ({
    id: variant.id,
    sku: variant.sku,
    price: writeAmount(variant.priceMinor),
    serves: numeral(variant.serves),
    onHand: numeral(variant.onHand),
    options: variant.options,
  })),
  allergens: product.allergens,
  diets: product.diets,
  personal: product.personalText !== undefined,
  personalLabel: product.personalText?.label ?? {},
  flags: {
    uniquePiece: product.uniquePiece,
    pictureUpload: product.pictureUpload,
    highlight: product.highlight,
  },
  fields: {
    vatRate: writePercent(product.vatRateBp),
    leadDays: numeral(product.leadDays),
    dayCapacity: numeral(product.dayCapacity),
    minGuests: numeral(product.minGuests),
    maxGuests: numeral(product.maxGuests),
    rentalOutDays: numeral(product.rentalOutDays),
    rentalBackDays: numeral(product.rentalBackDays),
    deposit: writeAmount(product.depositMinor),
    maker: product.maker ?? '',
    makingDays: numeral(product.makingDays),
    personalMax: numeral(product.personalText?.max),
  },
});

export const kindOf = (value: string) => productKinds.find((kind) => kind === value) ?? 'product';
export const stateOf = (value: string) => productStates.find((state) => state === value) ?? 'draft';
