import type { KeyboardEvent } from 'react';
import type { Named } from '#modules/shop/offers/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { listIn, textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import type { CouponAnswer } from './coupon-action.ts';

type CouponScopeProps = { categories: Named[]; products: Named[] };

/** What a coupon is for: everything, or the categories and products that are ticked. */
export function CouponScope({ categories, products }: CouponScopeProps) {
  const { t } = useWords();
  const { values, errorOf } = useFilled();
  return (
    <div className="group grid gap-6">
      <ChoiceGroup
        id="coupon-scope"
        legend={t('offers.scope')}
        quietLegend
        error={errorOf('scope')}
        className="grid gap-2.5 sm:grid-cols-2"
      >
        {(['all', 'some'] as const).map((scope) => (
          <Choice
            key={scope}
            name="scope"
            value={scope}
            defaultChecked={scope === textIn(values, 'scope')}
            label={t(`offers.scopes.${scope}`)}
          />
        ))}
      </ChoiceGroup>
      <div className="hidden gap-6 group-has-[[value=some]:checked]:grid">
        <ChoiceGroup
          legend={t('offers.categories')}
          className="grid gap-x-6 gap-y-1 min-[26rem]:grid-cols-2 xl:grid-cols-3"
        >
          <Ticks name="categoryIds" things={categories} ticked={listIn(values, 'categoryIds')} />
        </ChoiceGroup>
        <Products products={products} />
      </div>
    </div>
  );
}

function Products({ products }: { products: Named[] }) {
  const { t } = useWords();
  const { values } = useFilled();
  const found = useAnswer<CouponAnswer>()?.found;
  const chosen = new Set(products.map(({ id }) => id));
  const others = found?.rows.filter(({ id }) => !chosen.has(id)) ?? [];
  return (
    <div className="grid gap-4">
      <ChoiceGroup legend={t('offers.products')} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {products.length === 0 && <p className="text-quiet">{t('offers.noProducts')}</p>}
        <Ticks name="productIds" things={products} ticked={listIn(values, 'productIds')} />
      </ChoiceGroup>
      <div className="flex max-w-xl items-start gap-2">
        <FilledField
          name="productQuery"
          label={t('offers.findProducts')}
          hint={t('offers.findHint')}
          maxLength={80}
          onKeyDown={findByEnter}
          className="flex-1"
        />
        <Button type="submit" name="intent" value="find" look="quiet" className="mt-[1.875rem]">
          {t('offers.find')}
        </Button>
      </div>
      {found && (
        <ChoiceGroup
          id="coupon-found"
          legend={t('offers.found')}
          className="grid gap-x-6 gap-y-1 sm:grid-cols-2"
        >
          {found.rows.length === 0 && <p>{t('offers.foundNone')}</p>}
          <Ticks name="productIds" things={others} ticked={[]} />
          {found.more && <p className="text-quiet text-sm sm:col-span-2">{t('offers.foundMore')}</p>}
        </ChoiceGroup>
      )}
    </div>
  );
}

/** Enter in this field means its own button. */
function findByEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const { form } = event.currentTarget;
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[value=find]'));
}

function Ticks({ name, things, ticked }: { name: string; things: Named[]; ticked: string[] }) {
  return things.map(({ id, names }) => (
    <Tick
      key={id}
      name={name}
      value={id}
      defaultChecked={ticked.includes(id)}
      label={<SaidIn texts={names} />}
    />
  ));
}
