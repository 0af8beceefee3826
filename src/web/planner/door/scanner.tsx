import { CameraOff, ScanQrCode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { readCodes } from './read-codes.ts';

/** The phone's camera, looking for the code of an invitation; it stays on for the next one. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useWords();
  const [on, turn] = useState(false);
  const [refused, refuse] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const screen = video.current;
    if (!on || !screen) return;
    const stopped = new AbortController();
    readCodes(screen, onCode, stopped.signal).catch(() => {
      refuse(true);
      turn(false);
    });
    return () => stopped.abort();
  }, [on, onCode]);
  return (
    <div className="grid gap-3">
      <Button
        type="button"
        size="large"
        look={on ? 'quiet' : 'primary'}
        aria-pressed={on}
        onClick={() => {
          refuse(false);
          turn(!on);
        }}
        className="w-full"
      >
        {on ? <CameraOff aria-hidden size={20} /> : <ScanQrCode aria-hidden size={20} />}
        {t(on ? 'door.stopScan' : 'door.scan')}
      </Button>
      {refused && (
        <div role="alert">
          <Note tone="warning">{t('door.noCamera')}</Note>
        </div>
      )}
      {on && (
        <figure>
          <video
            ref={video}
            muted
            playsInline
            className="aspect-square w-full rounded-box bg-black object-cover"
          />
          <figcaption className="mt-1.5 text-center text-quiet text-sm">{t('door.aim')}</figcaption>
        </figure>
      )}
    </div>
  );
}
