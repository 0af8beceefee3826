import { Form, useNavigation } from 'react-router';
import { addressCountries, type SavedAddress } from '#modules/people/identity/contract';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type OwnAnswer, useOwnProblems } from '../profile/own-problems.ts';

type AddressFormProps = { address: SavedAddress | undefined; answer: OwnAnswer | undefined };

/** A new address, or another wording of one that is there. */
export function AddressForm({ address, answer }: AddressFormProps) {
  const { t, language } = useWords();
  const { told, errorOf } = useOwnProblems(answer);
  const { formData, formMethod } = useNavigation();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const value = (name: 'label' | 'street' | 'postcode' | 'town' | 'country') =>
    answer?.values[name] ?? address?.[name] ?? (name === 'country' ? 'BE' : '');
  const field = (name: Parameters<typeof value>[0]) => ({
    id: name,
    name,
    label: t(`profile.addresses.${name}`),
    defaultValue: value(name),
    error: errorOf(name),
  });
  return (
    <Panel title={t(address ? 'profile.addresses.changing' : 'profile.addresses.new')}>
      <Form method="post" action="?" noValidate className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {address && <input type="hidden" name="id" value={address.id} />}
        <div className="empty:hidden sm:col-span-2">
          <ErrorSummary title={t('account.mend')} problems={told} />
        </div>
        <Field
          {...field('label')}
          hint={t('profile.addresses.labelHint')}
          optional={t('site.optional')}
          maxLength={40}
          className="sm:col-span-2"
        />
        <Field
          {...field('street')}
          autoComplete="street-address"
          required
          maxLength={200}
          className="sm:col-span-2"
        />
        <Field {...field('postcode')} autoComplete="postal-code" required maxLength={12} />
        <Field {...field('town')} autoComplete="address-level2" required maxLength={100} />
        <Field as="select" {...field('country')} autoComplete="country" className="sm:col-span-2">
          {addressCountries.map((country) => (
            <option key={country} value={country}>
              {names.of(country)}
            </option>
          ))}
        </Field>
        <Button
          type="submit"
          className="justify-self-start sm:col-span-2"
          pending={formMethod === 'POST' && formData?.get('street') !== null}
          pendingLabel={t('site.busy')}
        >
          {t('profile.addresses.save')}
        </Button>
      </Form>
    </Panel>
  );
}
