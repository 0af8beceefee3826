import type { SavedAddress } from '#modules/people/identity/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';

type SavedAddressesProps = { addresses: SavedAddress[]; chosen: string | undefined };

/** One of the addresses a person keeps, to fill in below; a button, for choosing alone must change nothing. */
export function SavedAddresses({ addresses, chosen }: SavedAddressesProps) {
  const { t } = useWords();
  if (addresses.length === 0) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {/* Enter in a field presses the first button of its form: never the one that writes over an address. */}
      <button type="submit" name="intent" value="update" hidden />
      <Field
        as="select"
        id="savedAddress"
        name="savedAddress"
        label={t('profile.checkout.choose')}
        defaultValue={chosen ?? addresses[0]?.id}
        className="min-w-48 flex-1"
      >
        {addresses.map(({ id, label, street, postcode, town }) => (
          <option key={id} value={id}>
            {label && `${label}: `}
            {street}, {postcode} {town}
          </option>
        ))}
      </Field>
      <Button type="submit" name="intent" value="use-address" look="quiet" formNoValidate>
        {t('profile.checkout.use')}
      </Button>
    </div>
  );
}
