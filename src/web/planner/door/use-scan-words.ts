import type { ComponentProps } from 'react';
import { useCallback } from 'react';
import type { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { DoorAnswer } from './act-at-door.ts';
import type { Scan } from './scan.ts';

export type ScanTone = NonNullable<ComponentProps<typeof Note>['tone']>;

const timeOf = (iso: string | null) =>
  iso ? new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : '';

/** What became of a scan, in words; nothing for what simply worked for several at once. */
export function useScanWords(): (
  scan: Pick<Scan, 'intent'>,
  answer: DoorAnswer,
  name: string,
) => { tone: ScanTone; text: string } | undefined {
  const { t } = useWords();
  return useCallback(
    (scan, answer, name) => {
      if (!answer.ok) return { tone: 'error', text: t('door.refused') };
      if (scan.intent === 'undo') return { tone: 'info', text: t('door.undone', { name }) };
      if (scan.intent === 'walk-in') return { tone: 'success', text: t('door.walkInDone', { name }) };
      const outcomes = 'admitted' in answer ? answer.admitted : [];
      const odd = outcomes.find(({ outcome }) => outcome !== 'admitted');
      if (!odd) return { tone: 'success', text: t('door.admitted', { name }) };
      if (odd.outcome === 'already')
        return { tone: 'warning', text: t('door.already', { name, time: timeOf(odd.at), by: odd.by ?? '' }) };
      if (odd.outcome === 'unknown') return { tone: 'error', text: t('door.unknown', { name }) };
      return {
        tone: 'warning',
        text: t('door.notExpected', { name, reply: t(`door.replies.${odd.reply ?? 'none'}`) }),
      };
    },
    [t],
  );
}
