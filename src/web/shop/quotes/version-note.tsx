import { Download } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { OwnQuote, VersionView } from '#modules/shop/quotes/contract';
import { Day } from '../../design/day.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

/** Which version this is and how long it stands, with its words; and the way to the others. */
export function VersionNote({ quote, version }: { quote: OwnQuote; version: VersionView }) {
  const { t, language } = useWords();
  const { link } = useParams();
  const page = `/${language}/quote/${link}`;
  const { introduction, validUntil } = version.proposal;
  return (
    <section className="mt-8 grid gap-4" aria-label={t('quote.version', { number: version.number })}>
      {version.isReplaced && (
        <Note tone="warning" title={t('quote.replacedNote', { number: version.number })}>
          <Link className="link" to={page}>
            {t('quote.toCurrent')}
          </Link>
        </Note>
      )}
      {introduction && (
        <p className="max-w-prose whitespace-pre-line text-lg [overflow-wrap:anywhere]">{introduction}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="font-medium">
          {t('quote.validUntil')} <Day day={validUntil} />
        </p>
        <a className="link inline-flex items-center gap-1.5 py-1" href={`${page}/papers/${version.number}`}>
          <Download aria-hidden size={16} />
          {t('quote.paper')}
        </a>
        {quote.versions.length > 1 && (
          <nav aria-label={t('quote.versions')}>
            <ul className="flex flex-wrap gap-3">
              {quote.versions.map(({ number, isReplaced }) => (
                <li key={number}>
                  <Link
                    className="link py-1"
                    aria-current={number === version.number ? 'page' : undefined}
                    to={isReplaced ? `${page}?version=${number}` : page}
                  >
                    {t('quote.version', { number })}
                    {!isReplaced && ` (${t('quote.current')})`}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {quote.state === 'proposed' && <p className="max-w-prose text-quiet text-sm">{t('quote.notHeld')}</p>}
    </section>
  );
}
