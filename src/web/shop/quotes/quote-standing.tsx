import { CircleCheck, CircleX, Clock3, FileText, type LucideIcon, Undo2 } from 'lucide-react';
import type { OwnQuote, QuoteState } from '#modules/shop/quotes/contract';
import { useWords } from '../../design/words.tsx';

const looks: Record<QuoteState, { icon: LucideIcon; tone: string }> = {
  asked: { icon: Clock3, tone: 'text-info' },
  proposed: { icon: FileText, tone: 'text-primary' },
  accepted: { icon: CircleCheck, tone: 'text-success' },
  declined: { icon: CircleX, tone: 'text-quiet' },
  withdrawn: { icon: Undo2, tone: 'text-warning' },
  lost: { icon: CircleX, tone: 'text-quiet' },
  expired: { icon: Clock3, tone: 'text-warning' },
};

/** How it stands, in one heading. */
export function QuoteStanding({ quote }: { quote: OwnQuote }) {
  const { t } = useWords();
  const { icon: Icon, tone } = looks[quote.state];
  const { name, email } = quote.contact;
  return (
    <header
      className={`rounded-box px-5 py-9 sm:px-10 sm:py-12 ${quote.state === 'proposed' || quote.state === 'accepted' ? 'festive' : 'bg-base-200'}`}
    >
      <div className="max-w-2xl" aria-live="polite">
        <Icon aria-hidden size={38} className={tone} />
        <p className="mt-4 font-medium text-quiet">{t('quote.number', { number: quote.number })}</p>
        <h1 className="mt-1 text-[2.1rem] sm:text-5xl">
          {t(`quote.standing.${quote.state}.title`, { name: name.split(' ')[0] ?? '' })}
        </h1>
        <p className="mt-3 max-w-prose text-lg text-quiet">
          {t(`quote.standing.${quote.state}.text`, { email })}
        </p>
      </div>
    </header>
  );
}
