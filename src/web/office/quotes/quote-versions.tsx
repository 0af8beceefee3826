import { Download } from 'lucide-react';
import type { OfficeQuote } from '#modules/shop/quotes/contract';
import { Badge } from '../../design/badge.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { ProposedLines } from '../../design/proposed-lines.tsx';
import { useWords } from '../../design/words.tsx';

/** Every version that was sent, the one that stands first and open. */
export function QuoteVersions({ quote, page }: { quote: OfficeQuote; page: string }) {
  const { t } = useWords();
  if (quote.versions.length === 0) return null;
  return (
    <Panel title={t('officeQuotes.proposals')}>
      <div className="grid gap-4">
        {quote.versions.map(({ number, sentAt, isReplaced, proposal }) => (
          <details key={number} open={!isReplaced} className="rounded-box border border-line p-4">
            <summary className="cursor-pointer font-medium">
              {t('quote.version', { number })} · <Moment at={sentAt} />{' '}
              {isReplaced && <Badge>{t('officeQuotes.replaced')}</Badge>}
            </summary>
            <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-quiet text-sm">
              <span>
                {t('quote.validUntil')} <Day day={proposal.validUntil} />
              </span>
              <a className="link inline-flex items-center gap-1.5" href={`${page}/papers/${number}`}>
                <Download aria-hidden size={15} />
                {t('quote.paper')}
              </a>
            </p>
            {proposal.introduction && (
              <p className="mt-3 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">
                {proposal.introduction}
              </p>
            )}
            <ul className="mt-4 grid gap-5 lg:grid-cols-2">
              {proposal.options.map((option) => (
                <li key={option.id} className="min-w-0">
                  <h3 className="mb-2 break-words text-lg">{option.name}</h3>
                  <ProposedLines option={option} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Panel>
  );
}
