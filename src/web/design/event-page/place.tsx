import { MapPinned } from 'lucide-react';
import type { Venue } from '#modules/planner/events/contract';
import { useWords } from '../words.tsx';

/** True when there is something to say of where it is. */
export const isKnown = (venue: Venue): boolean => Boolean(venue.name || venue.street || venue.town);

/** Where it is, with a way to a map. The map is a link: no other site learns who reads this page. */
export function Place({ venue }: { venue: Venue }) {
  const { t } = useWords();
  const { name, street, postcode, town, country } = venue;
  const lines = [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean);
  const asked = [name, street, postcode, town, country].filter(Boolean).join(', ');
  return (
    <div className="grid gap-4">
      <address className="not-italic [overflow-wrap:anywhere]">
        {name && <p className="display text-2xl">{name}</p>}
        {lines.map((line) => (
          <p key={line} className="text-lg">
            {line}
          </p>
        ))}
      </address>
      <a
        className="press press-quiet justify-self-start"
        href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(asked)}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        <MapPinned aria-hidden size={18} />
        {t('eventpage.map')}
        <span className="sr-only"> {t('eventpage.otherSite')}</span>
      </a>
    </div>
  );
}
