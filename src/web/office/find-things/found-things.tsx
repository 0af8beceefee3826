import { Plus } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import type { Thing } from './things-called.ts';

type Ways = {
  /** The form it stands in has to know what it is called when it is put in. */
  named?: boolean;
  /** Its words are written later. */
  textLess?: boolean;
  /** What the button that puts it in says to the form. */
  add?: (variantId: string) => { name: string; value: string };
};

const addIt = (variantId: string) => ({ name: 'add', value: variantId });

/** What the catalogue has under the words of a search, each with its pieces and a button that puts it in. */
export function FoundThings({
  found,
  named = false,
  textLess = false,
  add = addIt,
  isIn = () => false,
}: Ways & {
  found: Thing[];
  /** What stands on the form already is not offered again, though the search did find it. */
  isIn?: (variantId: string) => boolean;
}) {
  const { t } = useWords();
  return (
    <ul role="status" className="mt-4 grid divide-y divide-line">
      {found.length === 0 && <li className="text-quiet">{t('orderLife.new.nothing')}</li>}
      {found
        .filter(({ variantId }) => !isIn(variantId))
        .map((thing) => (
          <Found key={thing.variantId} thing={thing} named={named} textLess={textLess} add={add} />
        ))}
    </ul>
  );
}

function Found({ thing, named, textLess, add }: { thing: Thing } & Required<Ways>) {
  const { t } = useWords();
  const { variantId, name, options, priceMinor, pieces, textMax } = thing;
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-2 py-3">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">{name}</span>
        <span className="block text-quiet text-sm">
          {options} <Money minor={priceMinor} />
        </span>
      </span>
      {named && <input type="hidden" name={`called.${variantId}`} value={`${name} ${options}`.trim()} />}
      {!textLess && textMax !== null && (
        <Field
          name={`text.${variantId}`}
          label={t('orderLife.new.text')}
          optional={t('site.optional')}
          maxLength={textMax}
          className="flex-1 basis-56"
        />
      )}
      <Field
        name={`pieces.${variantId}`}
        label={t('orderLife.new.pieces')}
        inputMode="numeric"
        defaultValue={pieces}
        className="w-24"
      />
      <Button
        type="submit"
        {...add(variantId)}
        look="quiet"
        aria-label={t('orderLife.new.addNamed', { name: `${name} ${options}`.trim() })}
      >
        <Plus aria-hidden size={17} />
        {t('orderLife.new.add')}
      </Button>
    </li>
  );
}
