import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { useEvent } from './use-event.ts';

/** What stands first on an event's page. */
export default function Overview() {
  const { t } = useWords();
  const { event } = useEvent();
  return (
    <div className="grid gap-5">
      {event.description && (
        <Panel title={t('planner.form.description')}>
          <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{event.description}</p>
        </Panel>
      )}
    </div>
  );
}
