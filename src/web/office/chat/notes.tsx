import { Form, useNavigation } from 'react-router';
import type { ChatNote } from '#modules/relations/chat/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { problemWord } from '../../design/talk/problem-word.ts';
import { useWords } from '../../design/words.tsx';

type NotesProps = {
  notes: readonly ChatNote[];
  refused: { problems: { code: string }[]; typed: string } | undefined;
};

/** What the staff tell each other about a conversation. */
export function Notes({ notes, refused }: NotesProps) {
  const { t } = useWords();
  const sending = useNavigation().formData?.get('step') === 'note';
  const problem = refused?.problems[0];
  return (
    <Panel title={t('desk.notes')}>
      <p className="-mt-3 mb-3 text-quiet text-sm">{t('desk.notesHint')}</p>
      {notes.length > 0 && (
        <ol className="mb-4 grid gap-3">
          {notes.map(({ id, by, text, at }) => (
            <li key={id} className="rounded-field bg-base-200 p-3">
              <p className="text-quiet text-sm">
                {by} · <Moment at={at} />
              </p>
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <Form key={notes.length} method="post" className="grid gap-3">
        <input type="hidden" name="step" value="note" />
        <Field
          as="textarea"
          id="noted"
          name="noted"
          label={t('desk.note')}
          rows={2}
          maxLength={4000}
          defaultValue={refused?.typed}
          error={problem && t(problemWord(problem.code))}
          required
        />
        <Button
          type="submit"
          size="small"
          look="quiet"
          className="justify-self-start"
          pending={sending}
          pendingLabel={t('site.busy')}
        >
          {t('desk.noteSave')}
        </Button>
      </Form>
    </Panel>
  );
}
