import type { z } from 'zod';
import type { ProductCard, ProductResponse } from './api.contract.ts';
import type { CardView, Picture, ProductView } from './contract.ts';
import type { PictureView } from './shown.contract.ts';

/** What addresses and amounts on the wire are made with. */
export type Wire = { currency: string; publicUrl: string };

export const presentPicture = (
  { key, width, height, alt }: Picture,
  { publicUrl }: Pick<Wire, 'publicUrl'>,
): z.infer<typeof PictureView> => ({
  url: `${publicUrl}/media/${key}-1280.webp`,
  thumbnail: `${publicUrl}/media/${key}-320.webp`,
  width,
  height,
  alt,
});

type Card = Omit<CardView, 'picture' | 'quickAdd'>;

const presentThing = (card: Card, { currency }: Wire) => ({
  id: card.id,
  slug: card.slug,
  kind: card.kind,
  name: card.name,
  summary: card.summary,
  fromPrice: { amount: card.fromMinor, currency },
  severalPrices: card.severalPrices,
  availability: card.availability,
  suggestion: card.suggestion && {
    variantId: card.suggestion.variantId,
    quantity: card.suggestion.quantity,
    total: { amount: card.suggestion.totalMinor, currency },
  },
  diets: card.diets,
  rating: card.rating,
});

export const presentProductCard = (card: CardView, wire: Wire): z.infer<typeof ProductCard> => ({
  ...presentThing(card, wire),
  picture: card.picture && presentPicture(card.picture, wire),
});

export const presentProduct = (
  product: Omit<ProductView, 'related'>,
  wire: Wire,
): z.infer<typeof ProductResponse> => ({
  ...presentThing(product, wire),
  description: product.description,
  category: product.category,
  eventTypes: product.eventTypes,
  pictures: product.pictures.map((picture) => presentPicture(picture, wire)),
  options: product.options,
  variants: product.variants.map((variant) => ({
    id: variant.id,
    sku: variant.sku,
    price: { amount: variant.priceMinor, currency: wire.currency },
    options: variant.options,
    serves: variant.serves,
    availability: variant.availability,
    suggestedQuantity: variant.suggestedQuantity,
  })),
  vatRateBp: product.vatRateBp,
  leadDays: product.leadDays,
  minGuests: product.minGuests,
  maxGuests: product.maxGuests,
  allergens: product.allergens,
  maker: product.maker,
  material: product.material,
  makingDays: product.makingDays,
  uniquePiece: product.uniquePiece,
  personalText: product.personalText,
  pictureUpload: product.pictureUpload,
  rental: product.rental && {
    outDays: product.rental.outDays,
    backDays: product.rental.backDays,
    deposit: { amount: product.rental.depositMinor, currency: wire.currency },
    window: product.rental.window,
  },
});
