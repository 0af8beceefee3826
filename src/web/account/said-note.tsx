import { useSearchParams } from 'react-router';
import { Note } from '../design/note.tsx';
import { useWords } from '../design/words.tsx';

const sayings = [
  'verified',
  'email-changed',
  'password-set',
  'signed-out',
  'signed-out-everywhere',
  'owner-ready',
  'password-changed',
  'session-ended',
  'saved',
  'erased',
] as const;
export type Saying = (typeof sayings)[number];

/** What was just done, when the address says so. */
export function SaidNote() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const saying = sayings.find((known) => known === params.get('said'));
  if (!saying) return null;
  return (
    <div role="status" className="mb-6">
      <Note tone="success">{saying === 'saved' ? t('profile.saved') : t(`account.said.${saying}`)}</Note>
    </div>
  );
}
