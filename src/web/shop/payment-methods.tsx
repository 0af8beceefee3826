import { CreditCard, FileText, Landmark, type LucideIcon, Smartphone, Store, Wallet } from 'lucide-react';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { Badge } from '../design/badge.tsx';
import { Choice, ChoiceGroup } from '../design/choice.tsx';
import { methodName } from '../design/payment-method.ts';
import { useWords } from '../design/words.tsx';

type PaymentMethodsProps = {
  methods: PaymentMethodView[];
  chosen?: string | undefined;
  error?: string | undefined;
};

const icons: Record<string, LucideIcon> = {
  card: CreditCard,
  paypal: Wallet,
  transfer: Landmark,
  'at-pick-up': Store,
  invoice: FileText,
  bancontact: Smartphone,
};

/** The ways to pay, as cards; the value is `provider:method`. */
export function PaymentMethods({ methods, chosen, error }: PaymentMethodsProps) {
  const { t } = useWords();
  return (
    <ChoiceGroup id="payment" legend={t('checkout.payment.choose')} error={error} className="grid gap-2.5">
      {methods.map(({ provider, method, label, logo, test }, place) => {
        const value = `${provider}:${method}`;
        const Icon = icons[method] ?? Landmark;
        return (
          <Choice
            key={value}
            name="payment"
            value={value}
            defaultChecked={chosen ? chosen === value : place === 0}
            label={
              <span className="flex items-center gap-2.5">
                {logo ? (
                  // Its name stands beside it; on white, for most marks are drawn for it.
                  <img src={logo} alt="" className="h-6 w-10 rounded-sm bg-white object-contain p-0.5" />
                ) : (
                  <Icon aria-hidden size={19} />
                )}
                {methodName(method, label, t)}
              </span>
            }
            aside={test ? <Badge tone="info">{t('checkout.payment.test')}</Badge> : undefined}
          />
        );
      })}
    </ChoiceGroup>
  );
}
