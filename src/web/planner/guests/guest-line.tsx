import { memo } from 'react';
import { Link } from 'react-router';
import type { GuestRow } from '#modules/planner/guests/contract';
import { Badge } from '../../design/badge.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { CareMark, ReplyBadge, useGuestName } from './guest-badges.tsx';
import { guestsHome } from './guest-query.ts';
import type { Selection } from './use-selection.ts';

type LineProps = {
  /** Undefined while it is fetched. */
  guest: GuestRow | undefined;
  selection?: Selection;
  place?: number;
  total?: number;
  /** Where it stands in a list of which only a part is in the page. */
  top?: number;
};

/** One guest, always of the same height. */
export function GuestLine({ guest, selection, place, total, top }: LineProps) {
  const where =
    top === undefined ? undefined : { transform: `translateY(${top}px)`, position: 'absolute' as const };
  return (
    <li
      className="top-0 left-0 flex h-[68px] w-full items-center gap-3 overflow-hidden border-line px-3 sm:px-4"
      style={where}
      aria-setsize={total}
      aria-posinset={place}
    >
      {guest ? (
        <>
          {selection && <TickOf guest={guest} selection={selection} />}
          <Said guest={guest} />
        </>
      ) : (
        <span aria-hidden className="h-4 w-40 max-w-full animate-pulse rounded bg-base-300" />
      )}
    </li>
  );
}

function TickOf({ guest, selection }: { guest: GuestRow; selection: Selection }) {
  const { t } = useWords();
  const name = useGuestName(guest);
  const hydrated = useHydrated();
  return (
    <label className="grid min-h-11 min-w-8 cursor-pointer place-items-center">
      <span className="sr-only">{t('guests.tick', { name })}</span>
      <input
        type="checkbox"
        form="many"
        // With a script the form says itself who is ticked, for most of them do not stand in the page.
        {...(!hydrated && { name: 'ids', value: guest.id })}
        className="tick"
        checked={selection.has(guest.id)}
        onChange={({ currentTarget }) => selection.tick(guest.id, currentTarget.checked)}
      />
    </label>
  );
}

const Said = memo(function Said({ guest }: { guest: GuestRow }) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const name = useGuestName(guest);
  const home = guestsHome(language, event.id);
  const { partyId, party, email, town, type, age, tags, reply, registered } = guest;
  const about = [email, town].filter(Boolean).join(' · ');
  return (
    <>
      <div className="min-w-0 flex-1 leading-snug">
        <p className="flex min-w-0 items-center gap-2">
          <Link to={`${home}/${guest.id}`} className="link min-w-0 truncate font-semibold leading-6">
            {name}
          </Link>
          <CareMark guest={guest} />
          {type === 'vip' && <Badge tone="primary">{t('guests.types.vip')}</Badge>}
          {registered && (
            <span className="hidden xs:inline">
              <Badge tone="green">{t('guests.registered')}</Badge>
            </span>
          )}
          {age !== 'adult' && (
            <span className="hidden sm:inline">
              <Badge>{t(`guests.ages.${age}`)}</Badge>
            </span>
          )}
        </p>
        <p className="truncate text-quiet text-sm">
          <Link to={`${home}/parties/${partyId}`} className="link inline-block leading-6">
            {party}
          </Link>
          {about && ` · ${about}`}
        </p>
      </div>
      {tags.length > 0 && (
        <p className="hidden max-w-48 truncate text-quiet text-sm lg:block" title={tags.join(', ')}>
          {tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
      <ReplyBadge reply={reply} />
    </>
  );
});
