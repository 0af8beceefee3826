import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { CheckoutPart } from './checkout-part.tsx';

export type PartProps = {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
};

/** Whom we write to and call about this order. */
export function ContactPart({ values, errorOf }: PartProps) {
  const { t } = useWords();
  return (
    <CheckoutPart title={t('checkout.contact.title')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id="name"
          name="name"
          label={t('checkout.contact.name')}
          defaultValue={values.name}
          error={errorOf('name')}
          autoComplete="name"
          required
          maxLength={120}
          className="sm:col-span-2"
        />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('checkout.contact.email')}
          hint={t('checkout.contact.emailHint')}
          defaultValue={values.email}
          error={errorOf('email')}
          autoComplete="email"
          required
          maxLength={200}
        />
        <Field
          id="phone"
          name="phone"
          type="tel"
          label={t('checkout.contact.phone')}
          hint={t('checkout.contact.phoneHint')}
          defaultValue={values.phone}
          error={errorOf('phone')}
          autoComplete="tel"
          required
          maxLength={40}
        />
      </div>
    </CheckoutPart>
  );
}
