import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { useWords } from '../../design/words.tsx';
import type { NewOrderForm } from './use-new-order.ts';

/** Which goods go the other way than the rest; a service always comes to the customer. */
export function SplitPart({ form: { answer, apart } }: { form: NewOrderForm }) {
  const { t } = useWords();
  const goods = (answer?.page?.cart.lines ?? []).filter(({ kind }) => kind !== 'service');
  if (goods.length < 2) return null;
  return (
    <details open={apart.length > 0}>
      <summary className="link w-fit cursor-pointer py-1">{t('orderLife.new.split')}</summary>
      <div className="mt-3">
        <ChoiceGroup
          legend={t('orderLife.new.apart')}
          hint={t('orderLife.new.apartHint')}
          className="grid gap-2.5 sm:grid-cols-2"
        >
          {goods.map(({ id, quantity, name, optionNames }) => (
            <Choice
              key={id}
              kind="checkbox"
              name="apart"
              value={id}
              defaultChecked={apart.includes(id)}
              label={`${quantity} × ${name.text}`}
              more={optionNames.map(({ text }) => text).join(' · ') || undefined}
            />
          ))}
        </ChoiceGroup>
      </div>
    </details>
  );
}
