import type { PartyMail } from '#modules/planner/guests/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

const tones = { queued: 'info', sending: 'info', sent: 'success', failed: 'error' } as const;

/** What was written to a party, the newest first. */
export function PartyMails({ mails }: { mails: PartyMail[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('guests.mails.title')}>
      {mails.length === 0 ? (
        <p className="text-quiet">{t('guests.mails.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {mails.map(({ id, subject, to, state, at }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="block font-medium">{subject}</span>
                <span className="block text-quiet text-sm">
                  <Moment at={at} /> · {to}
                </span>
              </span>
              <Badge tone={tones[state]}>{t(`guests.mails.states.${state}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
