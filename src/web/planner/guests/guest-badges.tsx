import { Check, CircleDashed, Clock, HelpCircle, TriangleAlert, X } from 'lucide-react';
import type { GuestDiet, Reply, Severity } from '#modules/planner/guests/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones: Record<Reply, Tone> = {
  none: 'plain',
  accepted: 'success',
  declined: 'error',
  tentative: 'warning',
  waiting: 'info',
};
const icons = { none: CircleDashed, accepted: Check, declined: X, tentative: HelpCircle, waiting: Clock };

/** What somebody answered: a word and a sign; on a phone the sign stands alone and is read aloud. */
export function ReplyBadge({ reply, whole }: { reply: Reply; whole?: boolean }) {
  const { t } = useWords();
  const Icon = icons[reply];
  return (
    <Badge tone={tones[reply]} icon={<Icon aria-hidden size={15} />}>
      <span className={whole ? undefined : 'sr-only sm:not-sr-only'}>{t(`guests.replies.${reply}`)}</span>
    </Badge>
  );
}

/** What somebody must not eat. What can kill is said in a word and a sign, not in a colour alone. */
export function CareMark({ guest }: { guest: { diet: GuestDiet[]; severity: Severity | null } }) {
  const { t } = useWords();
  const { diet, severity } = guest;
  if (severity === 'severe')
    return (
      <Badge tone="error" icon={<TriangleAlert aria-hidden size={15} />}>
        {t('guests.severities.severe')}
      </Badge>
    );
  if (diet.length === 0) return null;
  return (
    <span className="hidden sm:inline">
      <Badge>{diet.map((one) => t(`guests.diets.${one}`)).join(', ')}</Badge>
    </span>
  );
}

/** A guest's name; whom nobody has named is somebody's companion. */
export function useGuestName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  const { t } = useWords();
  return `${firstName} ${lastName}`.trim() || t('guests.unnamed');
}
