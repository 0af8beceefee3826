import { Minus, Plus, Users } from 'lucide-react';
import { useId } from 'react';
import type { ProductView, VariantView } from '#modules/shop/catalogue/contract';
import { FieldError } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { useOccasion } from '../occasion/use-occasion.ts';
import { type Explanation, explainQuantity } from './quantity-words.ts';

type QuantityFieldProps = {
  product: ProductView;
  variant: VariantView | undefined;
  quantity: string;
  count: number;
  onChange: (quantity: string) => void;
  error: string | undefined;
};

/** How many, filled in right for the party, with the reason beside it. */
export function QuantityField({ product, variant, quantity, count, onChange, error }: QuantityFieldProps) {
  const { t } = useWords();
  const { guests } = useOccasion();
  const id = useId();
  const explained =
    variant && explainQuantity({ kind: product.kind, serves: variant.serves, guests, quantity: count });
  const perGuest = product.kind === 'per-guest';
  if (product.uniquePiece) return <input type="hidden" name="quantity" value="1" />;
  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-medium text-[0.9375rem]">
        {t(perGuest ? 'product.guestCount' : 'product.quantity')}
      </label>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex items-center gap-1.5">
          <button
            type="button"
            className="press press-quiet press-icon needs-js"
            aria-label={t('product.fewer')}
            disabled={count <= 1}
            onClick={() => onChange(String(Math.max(1, count - 1)))}
          >
            <Minus aria-hidden size={18} />
          </button>
          <input
            id={id}
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={9999}
            required
            value={quantity}
            onChange={(event) => onChange(event.target.value)}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-why${error ? ` ${id}-error` : ''}`}
            className="control figures w-20 text-center font-semibold"
          />
          <button
            type="button"
            className="press press-quiet press-icon needs-js"
            aria-label={t('product.more')}
            disabled={count >= 9999}
            onClick={() => onChange(String(count + 1))}
          >
            <Plus aria-hidden size={18} />
          </button>
        </div>
        <p
          id={`${id}-why`}
          aria-live="polite"
          className={`flex min-w-0 flex-1 basis-52 items-center gap-2 text-[0.9375rem] leading-snug ${isShort(explained) ? 'font-medium text-warning' : 'text-quiet'}`}
        >
          {explained && <Users aria-hidden size={17} className="flex-none" />}
          {explained ? sentence(explained, t) : perGuest ? t('product.tellGuests') : ''}
        </p>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

const isShort = (explained: Explanation | undefined) =>
  explained?.says === 'notEnough' || explained?.says === 'fewerThanGuests';

function sentence(explained: Explanation, t: ReturnType<typeof useWords>['t']): string {
  switch (explained.says) {
    case 'perGuest':
      return t('product.why.perGuest', { count: explained.guests });
    case 'fewerThanGuests':
      return t('product.why.fewerThanGuests', { guests: explained.guests, count: explained.missing });
    case 'moreThanGuests':
      return t('product.why.moreThanGuests', { guests: explained.guests, count: explained.extra });
    case 'enough':
      return t('product.why.enough', {
        guests: explained.guests,
        serves: explained.serves,
        count: explained.quantity,
      });
    case 'notEnough':
      return t('product.why.notEnough', { guests: explained.guests, served: explained.served });
    case 'serves':
      return t('product.why.serves', { count: explained.served });
  }
}
