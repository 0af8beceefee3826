import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { ConflictAnswer } from './conflict.ts';

type DifferencesProps = { answer: ConflictAnswer | undefined; label: (field: string) => string };

/** What somebody else changed while this form was open. What was typed stands in the fields; saving puts it in the place of theirs. */
export function Differences({ answer, label }: DifferencesProps) {
  const { t } = useWords();
  if (!answer?.differences) return null;
  return (
    <Note tone="warning" title={t('guests.conflict.title')} alert>
      <p>{t('guests.conflict.text')}</p>
      <dl className="mt-2 grid gap-1.5">
        {answer.differences.map(({ field, was, is }) => (
          <div key={field} className="[overflow-wrap:anywhere]">
            <dt className="inline font-semibold">{label(field)}: </dt>
            <dd className="inline">
              <del>{String(was) || t('guests.conflict.empty')}</del> →{' '}
              <ins className="font-medium no-underline">{String(is) || t('guests.conflict.empty')}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {answer.differences.length === 0 && <p>{t('guests.conflict.same')}</p>}
    </Note>
  );
}
