import type { DeliveryMethod, SlotView } from '#modules/shop/delivery/contract';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';

type SlotChoiceProps = {
  name: 'slotId' | 'apartSlotId';
  slots: SlotView[];
  day: string | null;
  chosen: string | undefined;
  error: string | undefined;
  method: DeliveryMethod;
};

/** The hours of the day; what is full is said, not hidden. */
export function SlotChoice({ name, slots, day, chosen, error, method }: SlotChoiceProps) {
  const { t } = useWords();
  const hour = (time: string) => time.slice(0, 5);
  return (
    <ChoiceGroup
      id={name}
      legend={t(method === 'delivery' ? 'checkout.slot.delivery' : 'checkout.slot.pick-up')}
      hint={day ? <Day day={day} /> : undefined}
      error={error}
      className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2.5"
    >
      {day === null && <p className="col-span-full text-quiet">{t('checkout.slot.dayFirst')}</p>}
      {day !== null && slots.length === 0 && (
        <p className="col-span-full text-quiet">{t('checkout.slot.none')}</p>
      )}
      {slots.map(({ id, from, to, free }) => (
        <Choice
          key={id}
          name={name}
          value={id}
          disabled={!free}
          defaultChecked={free && id === chosen}
          label={
            <span className="figures whitespace-nowrap">
              {hour(from)}–{hour(to)}
            </span>
          }
          more={free ? undefined : t('checkout.slot.full')}
        />
      ))}
    </ChoiceGroup>
  );
}
