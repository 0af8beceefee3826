import { Fold } from '../design/fold.tsx';
import { useWords } from '../design/words.tsx';

/** What is kept of a guest, for whom and for how long. */
export function Privacy() {
  const { t } = useWords();
  return (
    <Fold title={t('reply.privacy.title')}>
      <div className="grid max-w-prose gap-2 text-[0.9375rem] text-quiet">
        <p>{t('reply.privacy.who')}</p>
        <p>{t('reply.privacy.health')}</p>
        <p>{t('reply.privacy.link')}</p>
      </div>
    </Fold>
  );
}
