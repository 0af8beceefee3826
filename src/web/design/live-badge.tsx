import { useLine } from './use-room.ts';
import { useWords } from './words.tsx';

const tones = { connecting: '', connected: 'tone-success', reconnecting: 'tone-warning' };

/** Does this page change by itself just now? */
export function LiveBadge() {
  const { t } = useWords();
  const line = useLine();
  return (
    <span role="status" className={`badge-tone needs-js ${tones[line]}`}>
      <span
        aria-hidden
        className={`size-2 rounded-full bg-current ${line === 'connected' ? '' : 'animate-pulse'}`}
      />
      {t(`office.live.${line}`)}
    </span>
  );
}
