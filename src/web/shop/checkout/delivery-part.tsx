import { RefreshCw, Store, Truck } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import type { SavedAddress } from '#modules/people/identity/contract';
import type { CheckoutPage } from '#modules/shop/checkout';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { ServiceHours } from '../../design/forms/service-hours.tsx';
import { useWords } from '../../design/words.tsx';
import { AddressFields } from './address-fields.tsx';
import { apartIn } from './apart.ts';
import { CheckoutPart } from './checkout-part.tsx';
import type { PartProps } from './contact-part.tsx';
import { PartSlots } from './part-slots.tsx';
import { RentalNote } from './rental-note.tsx';
import { SavedAddresses } from './saved-addresses.tsx';
import { SplitChoice } from './split-choice.tsx';

type DeliveryPartProps = PartProps & {
  page: CheckoutPage;
  /** Null for whoever is not signed in. */
  addresses: SavedAddress[] | null;
  onChoice: (form: HTMLFormElement) => void;
  refreshing: boolean;
};

/** When it is needed, and how it reaches them. Day, method and postcode ask the checkout again by themselves. */
export function DeliveryPart({ page, values, errorOf, addresses, onChoice, refreshing }: DeliveryPartProps) {
  const { t } = useWords();
  const [method, choose] = useState<DeliveryMethod>(
    values.method === 'pick-up' && canPickUp(page) ? 'pick-up' : 'delivery',
  );
  const [apart, setApart] = useState<ReadonlySet<string>>(() => new Set(apartIn(values.apart)));
  const comers = page.cart.lines.filter(({ kind }) => kind === 'service');
  const asked = (event: ChangeEvent<HTMLInputElement>) =>
    event.currentTarget.form && onChoice(event.currentTarget.form);
  const { street, postcode, town } = page.pickUpAddress;
  return (
    <CheckoutPart title={t('checkout.delivery.title')}>
      <Field
        id="day"
        name="day"
        type="date"
        label={t('checkout.delivery.day')}
        hint={
          <>
            {t('checkout.delivery.earliest')} <Day day={page.earliestDay} />
          </>
        }
        min={page.earliestDay}
        defaultValue={values.day ?? page.day ?? ''}
        error={errorOf('day')}
        onChange={asked}
        required
        className="max-w-xs"
      />
      <ChoiceGroup
        id="method"
        legend={t('checkout.delivery.method')}
        error={errorOf('method')}
        className="grid gap-3 sm:grid-cols-2"
      >
        {page.methods.map((name) => (
          <Choice
            key={name}
            name="method"
            value={name}
            checked={method === name}
            onChange={(event) => {
              choose(name);
              asked(event);
            }}
            label={
              <span className="flex items-center gap-2">
                {name === 'delivery' ? <Truck aria-hidden size={18} /> : <Store aria-hidden size={18} />}
                {t(`checkout.delivery.${name}`)}
              </span>
            }
            more={name === 'pick-up' ? `${street}, ${postcode} ${town}` : t('checkout.delivery.deliveryHint')}
          />
        ))}
      </ChoiceGroup>
      {!canPickUp(page) && <p className="-mt-2 text-quiet text-sm">{t('checkout.delivery.noPickUp')}</p>}
      <SplitChoice
        page={page}
        method={method}
        apart={apart}
        error={errorOf('apart')}
        onToggle={(event) => {
          const { value } = event.currentTarget;
          setApart(
            apart.has(value) ? new Set([...apart].filter((id) => id !== value)) : new Set([...apart, value]),
          );
          asked(event);
        }}
      />
      {method === 'pick-up' && comers.length > 0 && (
        <p>
          {t('parts.split.comes', {
            count: comers.length,
            names: comers.map(({ name }) => name.text).join(', '),
          })}
        </p>
      )}
      {(method === 'delivery' || apart.size > 0 || comers.length > 0) && (
        <>
          {addresses && <SavedAddresses addresses={addresses} chosen={values.savedAddress} />}
          {/* A picked address is written into fields that forget what was typed. */}
          <AddressFields
            key={values.picked}
            page={page}
            values={values}
            errorOf={errorOf}
            onPostcode={asked}
          />
          {addresses && (
            <Tick
              name="remember"
              value="on"
              defaultChecked={values.remember === 'on'}
              label={t('profile.checkout.remember')}
            />
          )}
        </>
      )}
      <div className="needs-no-js">
        <Button type="submit" name="intent" value="update" look="quiet">
          <RefreshCw aria-hidden size={17} />
          {t('checkout.delivery.update')}
        </Button>
      </div>
      {page.parts.map(({ method: way, rental }) => rental && <RentalNote key={way} rental={rental} />)}
      {page.needsSlot && (
        <div className={`grid gap-5 ${refreshing ? 'waiting' : ''}`}>
          <PartSlots page={page} method={method} apart={apart} values={values} errorOf={errorOf} />
        </div>
      )}
      <ServiceHours
        cart={page.cart}
        text={(name) => values[name] ?? ''}
        errorOf={errorOf}
        hint={t('parts.starts.hint')}
      />
    </CheckoutPart>
  );
}

const canPickUp = ({ methods }: CheckoutPage) => methods.includes('pick-up');
