import type { Speech } from './words.tsx';

const words = ['card', 'transfer'] as const;

/** A way to pay, as people call it: a word in their language, or the brand's own name. */
export function methodName(method: string, label: string, t: Speech['t']): string {
  const word = words.find((known) => known === method);
  return word ? t(`checkout.payment.methods.${word}`) : label;
}
