import type { AgreedOffer } from '#modules/shop/checkout';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';

type AcceptSlotsProps = {
  offer: AgreedOffer;
  isPickUp: boolean;
  chosen: string;
  error: string | undefined;
};

/** The hours of the day; what is full is said, not hidden. */
export function AcceptSlots({ offer: { slots, handover }, isPickUp, chosen, error }: AcceptSlotsProps) {
  const { t } = useWords();
  return (
    <ChoiceGroup
      id="accept-slotId"
      legend={t(isPickUp ? 'quote.accept.slotPickUp' : 'quote.accept.slot')}
      hint={<Day day={handover} />}
      error={error}
      className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2.5"
    >
      {slots.length === 0 && <p className="col-span-full text-quiet">{t('quote.accept.noSlots')}</p>}
      {slots.map(({ id, from, to, free }) => (
        <Choice
          key={id}
          name="slotId"
          value={id}
          disabled={!free}
          defaultChecked={free && (id === chosen || slots.length === 1)}
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
