import { MapPin } from 'lucide-react';
import type { ChangeEvent } from 'react';
import type { CheckoutPage } from '#modules/shop/checkout';
import { Field } from '../../design/field.tsx';
import { Money } from '../../design/money.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import type { PartProps } from './contact-part.tsx';

type AddressFieldsProps = PartProps & {
  page: CheckoutPage;
  onPostcode: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** Where it goes; the postcode decides the zone and its fee. */
export function AddressFields({ page, values, errorOf, onPostcode }: AddressFieldsProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Field
        id="street"
        name="street"
        label={t('checkout.address.street')}
        defaultValue={values.street}
        error={errorOf('street')}
        autoComplete="street-address"
        required
        maxLength={200}
        className="sm:col-span-2"
      />
      <Field
        id="postcode"
        name="postcode"
        label={t('checkout.address.postcode')}
        defaultValue={values.postcode}
        error={errorOf('postcode')}
        autoComplete="postal-code"
        inputMode="numeric"
        onChange={onPostcode}
        required
        maxLength={12}
      />
      <Field
        id="town"
        name="town"
        label={t('checkout.address.town')}
        defaultValue={values.town}
        error={errorOf('town')}
        autoComplete="address-level2"
        required
        maxLength={100}
      />
      <p aria-live="polite" className="flex items-start gap-2 text-[0.9375rem] sm:col-span-2">
        <MapPin aria-hidden size={18} className="mt-1 flex-none text-primary" />
        <span>
          <ZoneWords page={page} />
        </span>
      </p>
    </div>
  );
}

function ZoneWords({ page: { zone, zones, deliveryMinor } }: { page: CheckoutPage }) {
  const { t } = useWords();
  if (!zone) {
    return (
      <span className="text-quiet">
        {t('checkout.address.zones')}{' '}
        {zones.map(({ id, names, feeMinor }, place) => (
          <span key={id}>
            {place > 0 && ' · '}
            <SaidIn texts={names} /> <Money minor={feeMinor} />
          </span>
        ))}
      </span>
    );
  }
  return (
    <>
      <strong className="font-semibold">
        <SaidIn texts={zone.names} />
      </strong>
      {' · '}
      {deliveryMinor === 0 ? (
        t('checkout.address.freeDelivery')
      ) : (
        <Money minor={deliveryMinor ?? zone.feeMinor} />
      )}
      {zone.freeFromMinor !== null && deliveryMinor !== 0 && (
        <span className="text-quiet">
          {' · '}
          {t('checkout.address.freeFrom')} <Money minor={zone.freeFromMinor} />
        </span>
      )}
    </>
  );
}
