import type { MessageState } from '#modules/relations/messages/contract';
import { Badge } from '../../design/badge.tsx';
import { useWords } from '../../design/words.tsx';

const tones = { new: 'primary', read: 'plain', answered: 'success' } as const;

export function MessageBadge({ state }: { state: MessageState }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`settings.messages.states.${state}`)}</Badge>;
}
