import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChatNews, Line, Marks, Side } from '#modules/relations/chat/contract';
import { useRoom } from '../use-room.ts';
import { postTalk } from './post-talk.ts';
import { lastOf, withLines } from './talk.ts';
import { useOutbox } from './use-outbox.ts';

export type TalkGiven = {
  chatId: string;
  /** Answers with the lines after a number, and takes steps. */
  address: string;
  side: Side;
  proof?: string | null;
  lines: readonly Line[];
  /** Of the other side. */
  marks: Marks;
  /** The other side has the conversation open. */
  here?: boolean;
  /** Something other than a line has changed. */
  onStanding: () => void;
};

const SPEAK_EVERY = 20_000;
const TYPING_LASTS = 5_000;
/** As the server sees it: two signs of life were missed. */
const AWAY_AFTER = 50_000;
const TYPING_SAID_EVERY = 2_500;

/** A conversation that goes on by itself: each line once, in order, whatever happens to the line between. */
export function useTalk({
  chatId,
  address,
  side,
  proof,
  lines: given,
  marks: shown,
  here: wasHere = false,
  onStanding,
}: TalkGiven) {
  const [lines, setLines] = useState(given);
  const [marks, setMarks] = useState(shown);
  const [typing, setTyping] = useState<string>();
  const { here, seen } = useHere(wasHere);
  const known = useRef(given);
  const standing = useRef(onStanding);
  standing.current = onStanding;

  const read = useCallback(async (): Promise<void> => {
    const after = lastOf(known.current);
    const answer = await fetch(`${address}${address.includes('?') ? '&' : '?'}after=${after}`).catch(
      () => undefined,
    );
    if (!answer?.ok) return;
    const { lines: come } = (await answer.json()) as { lines: Line[] };
    known.current = withLines(known.current, come).lines;
    setLines(known.current);
  }, [address]);

  const take = useCallback(
    (come: readonly Line[]) => {
      const { lines: next, missing } = withLines(known.current, come);
      known.current = next;
      setLines(next);
      if (missing) void read();
    },
    [read],
  );
  // What the page has read anew is no older than what is here.
  useEffect(() => take(given), [given, take]);
  useEffect(() => setMarks((have) => furthest(have, shown)), [shown]);

  const { unsent, send, again, drop } = useOutbox(address, (line) => take([line]));

  /** Says that this page is open and how far it has come, and hears how far there is to go and the other side is. */
  const speak = useCallback(
    async (typingNow = false) => {
      const has = String(lastOf(known.current));
      const seen = document.visibilityState === 'visible' ? has : '0';
      const answer = await postTalk(address, {
        step: 'sign',
        has,
        read: seen,
        ...(typingNow && { typing: '1' }),
      });
      if (!answer?.ok) return;
      const { lastSeq = 0, marks: come } = answer;
      if (come) setMarks((have) => furthest(have, come));
      if (lastSeq > lastOf(known.current)) void read();
    },
    [address, read],
  );
  const last = lastOf(lines);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line was received, and its writer is told
  useEffect(() => void speak(), [speak, last]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void speak();
    const every = setInterval(look, SPEAK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(every);
      document.removeEventListener('visibilitychange', look);
    };
  }, [speak]);

  const saidTyping = useRef(0);
  const write = useCallback(() => {
    if (Date.now() - saidTyping.current < TYPING_SAID_EVERY) return;
    saidTyping.current = Date.now();
    void speak(true);
  }, [speak]);
  useEffect(() => {
    if (!typing) return;
    const over = setTimeout(() => setTyping(undefined), TYPING_LASTS);
    return () => clearTimeout(over);
  }, [typing]);

  const catchUp = useCallback(() => {
    void read().then(() => again());
    standing.current();
  }, [read, again]);
  useEffect(() => {
    addEventListener('online', catchUp);
    return () => removeEventListener('online', catchUp);
  }, [catchUp]);

  useRoom(
    `chat:${chatId}`,
    (come) => {
      // The line was broken: what was said meanwhile is asked for, and what was not sent goes again.
      if (!come) {
        catchUp();
        return;
      }
      const news = come as unknown as ChatNews;
      if (news.kind !== 'standing' && news.body.side !== side) seen();
      switch (news.kind) {
        case 'line':
          if (news.body.side !== side) setTyping(undefined);
          take([news.body]);
          return;
        case 'marks':
          if (news.body.side !== side) setMarks((have) => furthest(have, news.body));
          return;
        case 'typing':
          if (news.body.side !== side) setTyping(news.body.by);
          return;
        case 'here':
          return;
        case 'standing':
          standing.current();
      }
    },
    proof ?? undefined,
  );
  return { lines, marks, typing, here, unsent, send, again, drop, write };
}

/** Whether the other side is there: until nothing is heard of them for a while. */
function useHere(wasHere: boolean) {
  const [heard, setHeard] = useState({ here: wasHere, times: 0 });
  useEffect(() => setHeard(({ times }) => ({ here: wasHere, times: times + 1 })), [wasHere]);
  useEffect(() => {
    if (!heard.here) return;
    const over = setTimeout(() => setHeard(({ times }) => ({ here: false, times })), AWAY_AFTER);
    return () => clearTimeout(over);
  }, [heard]);
  const seen = useCallback(() => setHeard(({ times }) => ({ here: true, times: times + 1 })), []);
  return { here: heard.here, seen };
}

const furthest = (have: Marks, come: Marks): Marks => ({
  has: Math.max(have.has, come.has),
  read: Math.max(have.read, come.read),
});
