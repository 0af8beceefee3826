import { useSearchParams } from 'react-router';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

const sayings = [
  'saved',
  'copied',
  'state-draft',
  'state-published',
  'state-archived',
  'picture-removed',
  'pictures-added',
  'group-saved',
  'group-removed',
  'undone',
  'refused',
  'below-held',
  'not-empty',
  'below-let',
  'already-undone',
  'nothing-to-change',
] as const;
export type Saying = (typeof sayings)[number];
const bad: readonly Saying[] = [
  'below-held',
  'refused',
  'not-empty',
  'below-let',
  'already-undone',
  'nothing-to-change',
];

export const sayingOf = (code: string): Saying => bad.find((one) => one === code) ?? 'refused';

/** What the form before this page has done, by a word in the address. */
export function Said() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const said = sayings.find((one) => one === params.get('said'));
  if (!said) return null;
  return (
    <div role="status" className="mb-5">
      <Note tone={bad.includes(said) ? 'error' : 'success'}>{t(`catalogue.said.${said}`)}</Note>
    </div>
  );
}
