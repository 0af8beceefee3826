import { useSearchParams } from 'react-router';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

const said = [
  'saved',
  'removed',
  'restored',
  'invited',
  'withdrawn',
  'joined',
  'made',
  'cancelled',
  'postponed',
  'archived',
  'template',
] as const;
export type Said = (typeof said)[number];

/** What was just done, when the address says so. */
export function SaidHere() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const done = said.find((known) => known === params.get('done'));
  if (!done) return null;
  return (
    <div role="status" className="mb-5">
      <Note tone="success">{t(`life.done.${done}`)}</Note>
    </div>
  );
}
