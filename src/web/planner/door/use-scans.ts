import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../design/words.tsx';
import type { DoorAnswer } from './act-at-door.ts';
import { keep, readKept } from './kept-scans.ts';
import { formOf, type Scan } from './scan.ts';
import { type ScanTone, useScanWords } from './use-scan-words.ts';

export type Told = { id: string; tone: ScanTone; text: string };
export type Scans = {
  /** In their order, until the server has heard of them. */
  waiting: readonly Scan[];
  away: boolean;
  told: readonly Told[];
  add(scan: Scan, name: string): void;
};

const AGAIN_MS = 4_000;
const SHOWN_MS = 8_000;

/**
 * What is done at this door goes to the server one after the other, in its order. Without a network it waits on the device
 * and goes when it is back; the number of a scan makes it count once, however often it is sent.
 */
export function useScans(eventId: string, refresh: () => void): Scans {
  const { t } = useWords();
  const say = useScanWords();
  const [waiting, setWaiting] = useState<Scan[]>([]);
  const [away, setAway] = useState(false);
  const [told, tell] = useState<Told[]>([]);
  const line = useRef<Scan[]>([]);
  const names = useRef(new Map<string, string>());
  const sending = useRef(false);

  const change = useCallback(
    (scans: Scan[]) => {
      line.current = scans;
      keep(eventId, scans);
      setWaiting(scans);
    },
    [eventId],
  );

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    let late = 0;
    try {
      for (let next = line.current[0]; next; next = line.current[0]) {
        const answer = await post(eventId, next);
        if (!answer) {
          setAway(true);
          return;
        }
        setAway(false);
        if (Date.now() - Date.parse(next.at) > AGAIN_MS) late += 1;
        change(line.current.slice(1));
        const news = say(next, answer, names.current.get(next.scanId) ?? '');
        if (news) tell((now) => [...now.slice(-2), { id: next.scanId, ...news }]);
      }
      if (late > 1)
        tell((now) => [
          ...now,
          { id: `sent ${Date.now()}`, tone: 'success', text: t('door.sent', { count: late }) },
        ]);
      refresh();
    } finally {
      sending.current = false;
    }
  }, [eventId, change, say, refresh, t]);

  useEffect(() => {
    change(readKept(eventId));
    void send();
    const timer = setInterval(() => line.current.length > 0 && void send(), AGAIN_MS);
    const back = () => void send();
    addEventListener('online', back);
    return () => {
      clearInterval(timer);
      removeEventListener('online', back);
    };
  }, [eventId, change, send]);

  useEffect(() => {
    if (told.length === 0) return;
    const timer = setTimeout(() => tell([]), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);

  const add = useCallback(
    (scan: Scan, name: string) => {
      names.current.set(scan.scanId, name);
      change([...line.current, scan]);
      void send();
    },
    [change, send],
  );
  return { waiting, away, told, add };
}

/** Undefined when the server could not be reached, or is busy: then it is sent again. */
async function post(eventId: string, scan: Scan): Promise<DoorAnswer | undefined> {
  const [, language] = location.pathname.split('/');
  const answer = await fetch(`/${language}/planner/events/${eventId}/door/scan`, {
    method: 'POST',
    body: formOf(scan),
  }).catch(() => undefined);
  if (!answer || answer.status >= 500 || answer.status === 429) return undefined;
  // Signed out meanwhile: what is kept stays kept until somebody is signed in here again.
  if (answer.redirected) return undefined;
  return (
    ((await answer.json().catch(() => undefined)) as DoorAnswer | undefined) ?? { ok: false, code: 'invalid' }
  );
}
