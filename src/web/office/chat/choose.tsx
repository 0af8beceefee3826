import { MessageCircle } from 'lucide-react';
import { EmptyState } from '../../design/empty-state.tsx';
import { useWords } from '../../design/words.tsx';

/** Beside the list, while none is open. */
export default function Choose() {
  const { t } = useWords();
  return (
    <div className="panel">
      <EmptyState icon={<MessageCircle size={28} />} title={t('desk.choose')} />
    </div>
  );
}
