import { Note } from '../note.tsx';
import { useWords } from '../words.tsx';
import type { ShareAnswer } from './share-action.ts';

/** What became of a share that somebody did something about. */
export function ShareTold({ answer }: { answer: ShareAnswer | undefined }) {
  const { t } = useWords();
  return (
    <>
      {answer?.shareDone && (
        <div role="status">
          <Note tone="success">{t(`sharing.${answer.shareDone.what}`, { name: answer.shareDone.name })}</Note>
        </div>
      )}
      {answer?.shareRefused && (
        <Note tone="error" alert title={t(`sharing.refused.${answer.shareRefused}`)} />
      )}
    </>
  );
}
