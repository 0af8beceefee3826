import type { PaymentMethodView } from '#modules/shop/payments/contract';
import type { Speech } from './words.tsx';

const words = {
  card: 'card',
  creditcard: 'card',
  transfer: 'transfer',
  banktransfer: 'transfer',
  'at-pick-up': 'at-pick-up',
  invoice: 'invoice',
} as const;

type Paid = Pick<PaymentMethodView, 'provider' | 'method'>;

/** The way something was paid; one that is not offered any more has only the provider's word for it. */
export const paymentLabel = (
  { provider, method }: Paid,
  methods: PaymentMethodView[],
  t: Speech['t'],
): string => {
  const offered = methods.find((one) => one.provider === provider && one.method === method);
  const name = methodName(method, offered?.label ?? method, t);
  return provider === 'by-hand' ? name : `${name} · ${provider}`;
};

/** A way to pay, as people call it: a word in their language, or the brand's own name. */
export function methodName(method: string, label: string, t: Speech['t']): string {
  const word = words[method as keyof typeof words];
  return word ? t(`checkout.payment.methods.${word}`) : label;
}
