import type { NewProduct } from '#modules/shop/catalogue/contract';

/** The shape of the demo business: what its content files hold and what the seeding reads. */
export type Words = { en: string; nl: string; fr: string };

export type DemoOption = { code: string; names: Words; values: { code: string; names: Words }[] };

/** `onHand` counts pieces in stock; absent for what is made or done to order. */
export type DemoVariant = NewProduct['variants'][number] & { onHand?: number };

/** As the catalogue takes it, with pictures still to be composed, stock, and the slugs that go with it. */
export type DemoProduct = Omit<NewProduct, keyof Rewritten> & Rewritten;

type Rewritten = {
  names: Words;
  /** One line for the card, at most 90 characters. */
  summary: Words;
  /** Short paragraphs, an empty line between them. */
  description: Words;
  options: DemoOption[];
  variants: DemoVariant[];
  related: string[];
  pictures: DemoPicture[];
};

/** A category or an event type. */
export type DemoGroup = { slug: string; names: Words; intro: Words; emoji: string };

/** What stands behind and under the things: see compose.ts. */
export type Backdrop = 'cove' | 'arch' | 'disc' | 'podium' | 'table';

/**
 * x, y: the middle, and size, as fractions of the canvas (size of its height); rotate in degrees. What does not float
 * stands on the ground and throws its shadow there.
 */
export type DemoEmoji = {
  code: string;
  x: number;
  y: number;
  size: number;
  rotate?: number;
  floating?: boolean;
};

export type DemoPicture = {
  alt: Words;
  /** Soft colours of the gradient, from the light to the ground. */
  from: string;
  to: string;
  angle?: number;
  backdrop?: Backdrop;
  emoji: DemoEmoji[];
};

export const words = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });
