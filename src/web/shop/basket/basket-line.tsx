import { Minus, Plus, Sparkles } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';
import type { CartLineView } from '#modules/shop/cart/contract';
import type { Occasion } from '#modules/shop/catalogue/contract';
import { Button } from '../../design/button.tsx';
import { FieldError } from '../../design/field.tsx';
import { Money } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import type { WordKey } from '../../words/words.ts';
import { tellAvailability } from '../listing/availability-words.ts';
import { LineAction } from './line-action.tsx';
import { LineName, LinePicture } from './line-parts.tsx';
import { useBasketFetcher } from './use-basket-fetcher.ts';

type BasketLineProps = { line: CartLineView; occasion: Occasion; address: (path: string) => string };

export function BasketLine({ line, occasion, address }: BasketLineProps) {
  const words = useWords();
  const { t } = words;
  const page = address(`/p/${line.productSlug}`);
  const told = tellAvailability(line.availability, words, occasion.day);
  const stands = ['available', 'rentable'].includes(line.availability.state) || enough(line);
  const withdrawn = line.availability.state === 'withdrawn';
  return (
    <article className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 p-4 sm:grid-cols-[8rem_minmax(0,1fr)_auto] sm:gap-x-6 sm:p-6">
      {withdrawn ? (
        <div className="sm:row-span-2">
          <LinePicture line={line} />
        </div>
      ) : (
        <Link to={page} tabIndex={-1} aria-hidden className="sm:row-span-2">
          <LinePicture line={line} />
        </Link>
      )}
      <LineName line={line} to={withdrawn ? undefined : page} />
      <div className="text-right max-sm:col-start-2 max-sm:flex max-sm:items-baseline max-sm:justify-between">
        <Money minor={line.totalMinor} className="font-semibold text-lg" />
        {line.quantity > 1 && (
          <p className="text-quiet text-sm">
            {line.quantity} × <Money minor={line.unitMinor} />
          </p>
        )}
      </div>
      <div className="col-span-full grid gap-3 sm:col-span-2 sm:col-start-2">
        {!withdrawn && <QuantityForm line={line} />}
        {!withdrawn && line.suggestedQuantity !== null && occasion.guests && (
          <Suggestion line={line} quantity={line.suggestedQuantity} guests={occasion.guests} />
        )}
        {!stands && (
          <Note tone={told.tone === 'error' ? 'error' : 'warning'} title={told.text}>
            {line.availability.state !== 'day-needed' &&
              t(hints[line.availability.state] ?? 'basket.problem.hint')}
          </Note>
        )}
        <div className="-ml-3 flex flex-wrap gap-x-1">
          <LineAction intent="later" line={line}>
            {t('basket.saveForLater')}
          </LineAction>
          <LineAction intent="remove" line={line}>
            {t('basket.remove')}
          </LineAction>
        </div>
      </div>
    </article>
  );
}

const hints: { [State in CartLineView['availability']['state']]?: WordKey } = {
  'last-ones': 'basket.problem.tooMany',
  withdrawn: 'basket.problem.withdrawn',
};

const enough = ({ availability, quantity }: CartLineView) =>
  availability.state === 'last-ones' && availability.left >= quantity;

function QuantityForm({ line }: { line: CartLineView }) {
  const { t, language } = useWords();
  const { fetcher, refusal } = useBasketFetcher();
  const hydrated = useHydrated();
  const id = useId();
  const mine = fetcher.formData?.get('lineId') === line.id;
  // Shown at once; the answer then says what it really became.
  const asked = mine ? (fetcher.formData?.get('set') ?? fetcher.formData?.get('quantity')) : undefined;
  const quantity = Number(asked ?? line.quantity) || line.quantity;
  const error = fetcher.data?.lineId === line.id ? refusal : undefined;
  return (
    <fetcher.Form method="post" action={`/${language}/basket`}>
      <input type="hidden" name="intent" value="quantity" />
      <input type="hidden" name="lineId" value={line.id} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <label htmlFor={id} className="sr-only">
        {t(line.kind === 'per-guest' ? 'product.guestCount' : 'product.quantity')}: {line.name.text}
      </label>
      <div className="flex items-center gap-1.5">
        <Button
          type="submit"
          look="quiet"
          icon
          name="set"
          value={Math.max(1, quantity - 1)}
          disabled={quantity <= 1}
          aria-label={t('product.fewer')}
        >
          <Minus aria-hidden size={18} />
        </Button>
        <input
          // The server's word replaces what was typed.
          key={quantity}
          id={id}
          type="number"
          name="quantity"
          min={1}
          max={9999}
          required
          inputMode="numeric"
          defaultValue={quantity}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onBlur={(event) => {
            const typed = event.currentTarget;
            if (typed.value !== String(quantity) && typed.form?.reportValidity())
              void fetcher.submit(typed.form);
          }}
          className="control figures w-20 text-center font-semibold"
        />
        <Button
          type="submit"
          look="quiet"
          icon
          name="set"
          value={quantity + 1}
          aria-label={t('product.more')}
        >
          <Plus aria-hidden size={18} />
        </Button>
        <Button type="submit" look="quiet" className="needs-no-js ml-1">
          {t('basket.update')}
        </Button>
        {line.kind === 'per-guest' && <span className="ml-1.5 text-quiet text-sm">{t('basket.guests')}</span>}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fetcher.Form>
  );
}

function Suggestion({ line, quantity, guests }: { line: CartLineView; quantity: number; guests: number }) {
  const { t, language } = useWords();
  const { fetcher } = useBasketFetcher();
  const hydrated = useHydrated();
  return (
    <fetcher.Form
      method="post"
      action={`/${language}/basket`}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-field bg-base-200 py-2 pr-2 pl-4 text-[0.9375rem]"
    >
      <input type="hidden" name="intent" value="quantity" />
      <input type="hidden" name="lineId" value={line.id} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <span className="flex items-center gap-2.5">
        <Sparkles aria-hidden size={17} className="flex-none text-primary" />
        {t('basket.suggestion', { count: guests, quantity })}
      </span>
      <Button type="submit" look="quiet" size="small" name="set" value={quantity}>
        {t('basket.takeSuggestion', { quantity })}
      </Button>
    </fetcher.Form>
  );
}
