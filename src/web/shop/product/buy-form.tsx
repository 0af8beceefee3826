import { ShieldCheck, ShoppingBasket } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFetcher, useLocation } from 'react-router';
import type { ProductView } from '#modules/shop/catalogue/contract';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Money } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { useBasketSheet } from '../basket/basket-sheet.tsx';
import { refusalWords } from '../basket/refusal-words.ts';
import { tellAvailability } from '../listing/availability-words.ts';
import { KeptOccasion } from '../occasion/kept-occasion.tsx';
import { useOccasion } from '../occasion/use-occasion.ts';
import type { BuyAnswer } from './buy-action.ts';
import { OptionChoices, PersonalWishes } from './buy-fields.tsx';
import { type Chosen, firstChoice, optionField, variantOf } from './choose-variant.ts';
import { QuantityField } from './quantity-field.tsx';
import { RentalTerms } from './rental-terms.tsx';

/** Everything from the choice to the basket: one real form, whose script only keeps price and words in step. */
export function BuyForm({ product }: { product: ProductView }) {
  const words = useWords();
  const { t } = words;
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<BuyAnswer>();
  const typed = useAnswer<BuyAnswer>();
  const answer = fetcher.data ?? typed;
  const refused = answer?.done === 'refused' ? answer : undefined;
  const hydrated = useHydrated();
  const occasion = useOccasion();
  const sheet = useBasketSheet();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(() => {
    if (answer?.done === 'added') sheet.open('added');
  }, [answer]);

  const [chosen, choose] = useState<Chosen>(() => startChoice(product, refused?.values));
  const variant =
    variantOf(product, chosen) ?? (product.options.length === 0 ? product.variants[0] : undefined);
  // Undefined until somebody touches it: then it follows the party no more.
  const [wanted, want] = useState<string | undefined>(refused?.values.quantity);
  const quantity = wanted ?? String(variant?.suggestedQuantity ?? 1);
  const count = /^\d{1,4}$/.test(quantity) ? Number(quantity) : 0;
  const told = tellAvailability(variant?.availability ?? { state: 'sold-out' }, words, occasion.date);
  const problem = refused && refusalOf(refused, t);
  const errorAt = (field: string) => (refused?.field === field ? problem : undefined);
  return (
    <fetcher.Form
      method="post"
      action={`${pathname}${search}`}
      encType={product.pictureUpload ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      className="mt-6 grid gap-6"
    >
      <KeptOccasion choice={occasion} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      {refused?.field === 'form' && <Note tone="error" title={problem} alert />}
      <OptionChoices product={product} chosen={chosen} onChoose={choose} error={errorAt('options')} />
      <PersonalWishes
        product={product}
        text={refused?.values.personalText}
        textError={errorAt('personalText')}
        pictureError={errorAt('picture')}
      />
      <QuantityField
        product={product}
        variant={variant}
        quantity={quantity}
        count={count}
        onChange={want}
        error={errorAt('quantity')}
      />
      {product.rental && <RentalTerms rental={product.rental} />}
      <div className="grid gap-4 border-line border-t pt-5">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <div>
            <p className="display text-[2.25rem] leading-none">
              {!variant && product.severalPrices && (
                <span className="font-normal font-sans text-base text-quiet">{t('shop.card.from')} </span>
              )}
              <Money minor={(variant?.priceMinor ?? product.fromMinor) * Math.max(1, count)} />
            </p>
            <p className="mt-2 text-quiet text-sm">
              {count > 1 && variant && (
                <>
                  {count} × <Money minor={variant.priceMinor} />
                  {product.kind === 'per-guest' && ` ${t('shop.card.perGuest')}`} ·{' '}
                </>
              )}
              {t('product.vatIncluded', { rate: product.vatRateBp / 100 })}
            </p>
          </div>
          <span aria-live="polite">
            <Badge tone={variant ? told.tone : 'warning'}>
              {variant ? told.text : t('product.noSuchCombination')}
            </Badge>
          </span>
        </div>
        <Button
          type="submit"
          size="large"
          className="w-full"
          pending={fetcher.state !== 'idle'}
          pendingLabel={t('product.adding')}
          disabled={hydrated && (!variant || !told.canBeHad)}
        >
          <ShoppingBasket aria-hidden size={20} />
          {t('product.add')}
        </Button>
        <p className="flex items-start gap-2 text-quiet text-sm">
          <ShieldCheck aria-hidden size={18} className="mt-0.5 flex-none text-secondary" />
          {t('product.assurance')}
        </p>
      </div>
    </fetcher.Form>
  );
}

function startChoice(product: ProductView, values: Record<string, string> | undefined): Chosen {
  if (values)
    return Object.fromEntries(product.options.map(({ code }) => [code, values[optionField(code)] ?? '']));
  return firstChoice(product)?.options ?? {};
}

const refusalOf = (
  { refused, picture }: Extract<BuyAnswer, { done: 'refused' }>,
  t: ReturnType<typeof useWords>['t'],
) => (picture ? t('product.pictureUnreadable') : refused ? refusalWords(refused, t) : undefined);
