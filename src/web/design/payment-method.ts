import type { Speech } from './words.tsx';

const words = { card: 'card', creditcard: 'card', transfer: 'transfer', banktransfer: 'transfer' } as const;

/** A way to pay, as people call it: a word in their language, or the brand's own name. */
export function methodName(method: string, label: string, t: Speech['t']): string {
  const word = words[method as keyof typeof words];
  return word ? t(`checkout.payment.methods.${word}`) : label;
}
