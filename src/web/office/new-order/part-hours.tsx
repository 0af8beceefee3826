import type { CheckoutPage } from '#modules/shop/checkout';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { useWords } from '../../design/words.tsx';
import type { NewOrderForm } from './use-new-order.ts';

type PartHoursProps = { form: NewOrderForm; part: CheckoutPage['parts'][number]; isOnly: boolean };

/** The hours of what goes together; they come once the day is known. */
export function PartHours({ form: { text, errorOf }, part, isOnly }: PartHoursProps) {
  const { t } = useWords();
  const { method, isApart, slots } = part;
  const hours = slots[method === 'pick-up' ? 'pick-up' : 'delivery'];
  const name = isApart ? 'apartSlotId' : 'slotId';
  if (!part.needsSlot || hours.length === 0) return null;
  return (
    <ChoiceGroup
      id={name}
      legend={
        isOnly ? t('orderLife.new.slot') : t('orderLife.new.slotOf', { way: t(`office.method.${method}`) })
      }
      error={errorOf(name)}
      className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2.5"
    >
      {hours.map(({ id, from, to, free }) => (
        <Choice
          key={id}
          name={name}
          value={id}
          disabled={!free}
          defaultChecked={free && id === text(name)}
          label={
            <span className="figures whitespace-nowrap">
              {from.slice(0, 5)}–{to.slice(0, 5)}
            </span>
          }
          more={free ? undefined : t('checkout.slot.full')}
        />
      ))}
    </ChoiceGroup>
  );
}
