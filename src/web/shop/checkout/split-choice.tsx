import { type ChangeEvent, useState } from 'react';
import type { CheckoutPage } from '#modules/shop/checkout';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

type SplitChoiceProps = {
  page: CheckoutPage;
  method: DeliveryMethod;
  apart: ReadonlySet<string>;
  onToggle: (event: ChangeEvent<HTMLInputElement>) => void;
  error: string | undefined;
};

/** Which things go the other way than the rest; closed until somebody wants that. */
export function SplitChoice({ page, method, apart, onToggle, error }: SplitChoiceProps) {
  const { t } = useWords();
  const goods = page.cart.lines.filter(({ kind }) => kind !== 'service');
  const [isOpen] = useState(apart.size > 0);
  if (goods.length < 2) return null;
  return (
    <details open={isOpen || Boolean(error)}>
      <summary className="link w-fit cursor-pointer py-1">{t('parts.split.open')}</summary>
      <div className="mt-3">
        <ChoiceGroup
          id="apart"
          legend={t(`parts.split.${method}`)}
          hint={t('parts.split.hint')}
          error={error}
          className="grid gap-2.5 sm:grid-cols-2"
        >
          {goods.map(({ id, quantity, name, optionNames }) => (
            <Choice
              key={id}
              kind="checkbox"
              name="apart"
              value={id}
              checked={apart.has(id)}
              onChange={onToggle}
              label={
                <>
                  {quantity} × <Said of={name} />
                </>
              }
              more={optionNames.map(({ text }) => text).join(' · ') || undefined}
            />
          ))}
        </ChoiceGroup>
      </div>
    </details>
  );
}
