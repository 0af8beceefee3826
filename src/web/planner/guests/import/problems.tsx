import { Download } from 'lucide-react';
import type { ImportView } from '#modules/planner/guests/contract';
import { Badge } from '../../../design/badge.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { useEvent } from '../../event/use-event.ts';
import { guestsHome } from '../guest-query.ts';
import { columnWords, problemWords } from './import-words.ts';

/** What is wrong with the rows, the first of it; all of it is in the file. */
export function Problems({ sheet: { id, problems, problemCount } }: { sheet: ImportView }) {
  const { t, language } = useWords();
  const { event } = useEvent();
  return (
    <Panel
      title={t('guestImport.problemsTitle', { count: problemCount })}
      action={
        <a
          href={`${guestsHome(language, event.id)}/import/${id}/problems`}
          className="press press-quiet press-small"
          download
        >
          <Download aria-hidden size={16} />
          {t('guestImport.problemsFile')}
        </a>
      }
    >
      <ul className="divide-y divide-line">
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have the same problem twice
          <li key={at} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-[0.9375rem]">
            <Badge tone={problem.isNote ? 'plain' : 'error'}>
              {t('guestImport.line', { line: problem.line })}
            </Badge>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{columnWords(t, problem.field)}:</span>{' '}
              {problemWords(t, problem.code)}
              {problem.value && <q className="ml-1.5 text-quiet">{problem.value}</q>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
