import { useNavigation } from 'react-router';
import { useWords } from './words.tsx';

/** A thin line at the top while a page is on its way, from 200 ms on. */
export function ProgressLine() {
  const { t } = useWords();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      {busy && <div aria-hidden className="progress-line" />}
      <p role="status" className="sr-only">
        {busy ? t('site.loading') : ''}
      </p>
    </>
  );
}
