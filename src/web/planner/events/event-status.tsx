import type { EventStatus } from '#modules/planner/events/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones: Record<EventStatus, Tone> = {
  planning: 'info',
  confirmed: 'success',
  ongoing: 'primary',
  completed: 'plain',
  cancelled: 'error',
};

export function EventStatusBadge({ status }: { status: EventStatus }) {
  const { t } = useWords();
  return <Badge tone={tones[status]}>{t(`planner.statuses.${status}`)}</Badge>;
}
