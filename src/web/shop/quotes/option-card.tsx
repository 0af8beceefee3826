import { Check } from 'lucide-react';
import type { ProposedOption, VersionView } from '#modules/shop/quotes/contract';
import { Badge } from '../../design/badge.tsx';
import { LinkButton } from '../../design/button.tsx';
import { ProposedLines } from '../../design/proposed-lines.tsx';
import { useWords } from '../../design/words.tsx';

type OptionCardsProps = { version: VersionView; chosen: string | null; isOpen: boolean };

/** The options of a proposal beside each other, or under each other on a phone. */
export function OptionCards({ version, chosen, isOpen }: OptionCardsProps) {
  const { t } = useWords();
  const { options } = version.proposal;
  const columns = options.length > 2 ? 'lg:grid-cols-2 2xl:grid-cols-3' : 'lg:grid-cols-2';
  return (
    <ul
      aria-label={t('quote.options')}
      className={`mt-8 grid items-start gap-6 ${options.length > 1 ? columns : 'max-w-3xl'}`}
    >
      {options.map((option) => (
        <OptionCard
          key={option.id}
          option={option}
          isChosen={option.id === chosen}
          choosable={isOpen && options.length > 1}
        />
      ))}
    </ul>
  );
}

type OptionCardProps = { option: ProposedOption; isChosen: boolean; choosable: boolean };

function OptionCard({ option, isChosen, choosable }: OptionCardProps) {
  const { t } = useWords();
  const { id, name, text } = option;
  return (
    <li className={`panel min-w-0 p-5 sm:p-7 ${isChosen && choosable ? 'ring-2 ring-primary' : ''}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="break-words text-2xl">{name}</h2>
        {isChosen && choosable && (
          <Badge tone="primary" icon={<Check aria-hidden size={14} />}>
            {t('quote.chosen')}
          </Badge>
        )}
      </div>
      {text && <p className="mt-2 whitespace-pre-line text-quiet [overflow-wrap:anywhere]">{text}</p>}
      <div className="mt-4">
        <ProposedLines option={option} />
      </div>
      {choosable && !isChosen && (
        <LinkButton to={`?option=${id}#accept`} className="mt-5 w-full">
          {t('quote.choose', { name })}
        </LinkButton>
      )}
    </li>
  );
}
