import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Attention as What } from '#modules/together/event-life/contract';
import { formatDay } from '#platform/time';
import { useWords } from '../../design/words.tsx';
import { usePartName } from '../programme/use-part-name.ts';

/** What somebody should look at, each leading to where it can be done. `base` is the event's address. */
export function AttentionList({ attention, base }: { attention: readonly What[]; base: string }) {
  const say = useAttention();
  return (
    <ul className="grid gap-2">
      {attention.map((what) => (
        <li key={JSON.stringify(what)} className="flex items-start gap-2.5">
          <TriangleAlert aria-hidden size={17} className="mt-1 flex-none text-warning" />
          <Link className="link" to={`${base}/${where[what.kind]}`}>
            {say(what)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const where: Record<What['kind'], string> = {
  'deadline-near': 'replies',
  'deadline-over': 'replies',
  'replies-not-open': 'replies/settings',
  'part-over': 'programme',
  waiting: 'replies',
  'not-confirmed': 'manage',
  'no-guests': 'guests',
};

function useAttention() {
  const { t, language } = useWords();
  const partName = usePartName();
  return (what: What): string => {
    switch (what.kind) {
      case 'deadline-near':
        return t('life.attention.deadlineNear', {
          count: what.parties,
          day: formatDay(what.deadline.slice(0, 10), language, 'day-month'),
        });
      case 'deadline-over':
        return t('life.attention.deadlineOver', { count: what.parties });
      case 'replies-not-open':
        return t('life.attention.notOpen', { count: what.parties });
      case 'part-over':
        return t('life.attention.partOver', { count: what.by, name: partName(what) });
      case 'waiting':
        return t('life.attention.waiting', { count: what.guests });
      case 'not-confirmed':
        return t('life.attention.notConfirmed', { count: what.days });
      case 'no-guests':
        return t('life.attention.noGuests');
    }
  };
}
