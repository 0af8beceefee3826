import type { ChangePreview, PartDifference, Place } from '#modules/shop/checkout/contract';
import { formatDay } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';

/** Day, places and contact, where they are otherwise. */
export function Elsewhere({ preview: { where } }: { preview: ChangePreview }) {
  const { t, language } = useWords();
  const { day, contact, parts } = where;
  const facts = [
    ...(day ? [{ name: t('editOrder.day'), text: formatDay(day, language) }] : []),
    ...(contact ? [{ name: t('editOrder.contact'), text: contact }] : []),
  ];
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      {parts.map((part) => (
        <PartChange key={part.id} part={part} celebration={day} />
      ))}
    </>
  );
}

type PartChangeProps = { part: PartDifference; celebration: string | undefined };

/** How a part goes from now on; of one that stays only what is otherwise. */
function PartChange({ part: { was, becomes }, celebration }: PartChangeProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const way = (place: Place) => t(`office.method.${place.method}`);
  if (!becomes)
    return was && <p className="mb-4 font-medium">{t('editOrder.partGoes', { way: way(was) })}</p>;
  const hours = ({ slot }: Place) => (slot ? `${slot.from.slice(0, 5)}–${slot.to.slice(0, 5)}` : '–');
  const fee = ({ feeMinor }: Place) => money(feeMinor);
  const otherwise = (name: string, say: (place: Place) => string) =>
    !was || say(was) === say(becomes) ? [] : [{ name, text: `${say(was)} → ${say(becomes)}` }];
  const isAddressTold = becomes.address !== '' && becomes.address !== was?.address;
  const facts = [
    ...otherwise(t('editOrder.way'), way),
    ...(was && becomes.day !== was.day && becomes.day !== celebration
      ? [{ name: t('editOrder.partDay'), text: formatDay(becomes.day, language) }]
      : []),
    ...(was
      ? otherwise(t('editOrder.slot'), hours)
      : [
          { name: t('editOrder.partDay'), text: formatDay(becomes.day, language) },
          { name: t('editOrder.slot'), text: hours(becomes) },
        ]),
    ...(isAddressTold ? [{ name: t('editOrder.address'), text: becomes.address }] : []),
    ...(was ? otherwise(t('editOrder.fee'), fee) : [{ name: t('editOrder.fee'), text: fee(becomes) }]),
  ];
  return (
    <>
      {!was && <p className="font-medium">{t('editOrder.partComes', { way: way(becomes) })}</p>}
      <Facts facts={facts} />
    </>
  );
}

function Facts({ facts }: { facts: { name: string; text: string }[] }) {
  return (
    <dl className="mb-4 grid gap-1.5">
      {facts.map(({ name, text }) => (
        <div key={name} className="flex flex-wrap gap-x-3">
          <dt className="text-quiet">{name}</dt>
          <dd className="min-w-0 break-words font-medium">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
