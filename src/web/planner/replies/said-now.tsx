import { useSearchParams } from 'react-router';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

const said = ['saved', 'removed', 'restored', 'let-in'] as const;

/** What has just been done, from the address. */
export function SaidNow() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const done = said.find((one) => one === params.get('done'));
  const invited = Number(params.get('invited'));
  if (!done && !invited) return null;
  return (
    <div role="status" className="mb-4">
      <Note tone="success">
        {invited ? t('replies.said.invited', { count: invited }) : t(`replies.said.${done ?? 'saved'}`)}
      </Note>
    </div>
  );
}
