import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { useWords } from '../../design/words.tsx';
import type { EditOrderForm } from './use-edit-order.ts';

type PartHoursProps = { form: EditOrderForm; part: EditOrderForm['parts'][number] };

/** The hours of a part's day and way; the one that was agreed is its own, full or not. */
export function PartHours({ form: { slots, text, errorOf }, part }: PartHoursProps) {
  const { t } = useWords();
  const { id, known, day, method } = part;
  const hours = slots[id] ?? [];
  const name = `slotId.${id}`;
  if (hours.length === 0) return null;
  const isAsAgreed = known !== null && known.method === method && known.day === day;
  const isOwn = (from: string, to: string) => isAsAgreed && known.slot?.from === from && known.slot.to === to;
  const chosen = hours.find((hour) => hour.id === text(name))?.id;
  return (
    <ChoiceGroup
      key={`${method} ${day}`}
      id={name}
      legend={t('orderLife.new.slot')}
      error={errorOf(name)}
      className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2.5"
    >
      {hours.map(({ id: slotId, from, to, free }) => {
        const own = isOwn(from, to);
        return (
          <Choice
            key={slotId}
            name={name}
            value={slotId}
            disabled={!free && !own}
            defaultChecked={chosen ? chosen === slotId : own}
            label={
              <span className="figures whitespace-nowrap">
                {from.slice(0, 5)}–{to.slice(0, 5)}
              </span>
            }
            more={free || own ? undefined : t('checkout.slot.full')}
          />
        );
      })}
    </ChoiceGroup>
  );
}
