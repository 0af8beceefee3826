import { Form } from 'react-router';
import type { DeskTalk } from '#modules/relations/chat/contract';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';

type AssignmentProps = {
  talk: DeskTalk;
  colleagues: readonly { accountId: string; name: string }[];
  me: string;
};

/** Whose conversation it is, and what can be done about that. */
export function Assignment({ talk, colleagues, me }: AssignmentProps) {
  const { t } = useWords();
  const from = talk.assigned?.accountId ?? '';
  const others = colleagues.filter(({ accountId }) => accountId !== from);
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      {talk.assigned && (
        <span className="text-quiet text-sm">{t('desk.with', { name: talk.assigned.name })}</span>
      )}
      {from !== me && (
        <Form method="post">
          <Step step="assign" from={from} />
          <Button type="submit" name="to" value={me} size="small" look={from ? 'quiet' : 'primary'}>
            {t('desk.take')}
          </Button>
        </Form>
      )}
      {from === me && (
        <Form method="post">
          <Step step="assign" from={from} />
          <Button type="submit" name="to" value="" size="small" look="quiet">
            {t('desk.release')}
          </Button>
        </Form>
      )}
      {others.length > 0 && (
        <Form method="post" className="flex items-center gap-1">
          <Step step="assign" from={from} />
          <label className="sr-only" htmlFor="hand-to">
            {t('desk.handTo')}
          </label>
          <select id="hand-to" name="to" className="control max-w-36 py-1">
            {others.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </select>
          <Button type="submit" size="small" look="quiet">
            {t('desk.handOver')}
          </Button>
        </Form>
      )}
      <Form method="post">
        <Step step={talk.state === 'open' ? 'end' : 'reopen'} />
        <Button type="submit" size="small" look="quiet">
          {t(talk.state === 'open' ? 'desk.end' : 'desk.reopen')}
        </Button>
      </Form>
    </div>
  );
}

function Step({ step, from }: { step: string; from?: string }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      {from !== undefined && <input type="hidden" name="from" value={from} />}
    </>
  );
}
