import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';

export type News = { room: string; kind: string; seq?: number; ids?: string[]; body?: unknown };

export type LineState = 'connecting' | 'connected' | 'reconnecting';

let line: Promise<Socket> | undefined;
let state: LineState = 'connecting';
const watchers = new Set<() => void>();

function become(next: LineState) {
  state = next;
  for (const watcher of watchers) watcher();
}

// One connection for the page, made when the first room is asked for, and only then is its code fetched.
function connect(): Promise<Socket> {
  line ??= import('socket.io-client').then(({ io }) => {
    const socket = io({ path: '/live', transports: ['websocket'] });
    socket.on('connect', () => become('connected'));
    socket.on('disconnect', (reason) => {
      become('reconnecting');
      // The server ended it (it restarts, or rights have changed): socket.io does not try again by itself then.
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_500);
    });
    return socket;
  });
  return line;
}

/** How the live line stands, for those who show it. */
export const useLine = (): LineState =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
    () => 'connecting',
  );

/**
 * Hears the news of a room (`product:<id>`, `order:<id>`) while the component stands. After a broken connection
 * `onNews` is called too, for what was missed is not sent again: the page reads anew.
 */
export function useRoom(room: string | undefined, onNews: (news?: News) => void, proof?: string): void {
  const hear = useRef(onNews);
  hear.current = onNews;
  useEffect(() => {
    if (!room) return;
    let left = false;
    let socket: Socket | undefined;
    let joinedBefore = false;
    const join = () =>
      socket?.emit('join', { room, proof }, (ok: boolean) => {
        // Also when the room does not let us in any more: reading anew says why.
        if (joinedBefore) hear.current();
        joinedBefore ||= ok;
      });
    const listen = (news: News) => news.room === room && hear.current(news);
    connect()
      .then((made) => {
        if (left) return;
        socket = made;
        socket.on('connect', join);
        socket.on('news', listen);
        if (socket.connected) join();
      })
      // Without a live line the page is as true as when it was loaded; the next page tries again.
      .catch(() => {
        line = undefined;
      });
    return () => {
      left = true;
      socket?.off('connect', join);
      socket?.off('news', listen);
      socket?.emit('leave', { room });
    };
  }, [room, proof]);
}
