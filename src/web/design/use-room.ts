import { useEffect, useRef } from 'react';
import type { Socket } from 'socket.io-client';

export type News = { room: string; kind: string; seq?: number };

let line: Promise<Socket> | undefined;

// One connection for the page, made when the first room is asked for, and only then is its code fetched.
function connect(): Promise<Socket> {
  line ??= import('socket.io-client').then(({ io }) => io({ path: '/live', transports: ['websocket'] }));
  return line;
}

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
        if (ok && joinedBefore) hear.current();
        joinedBefore = true;
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
      // Without a live line the page is as true as when it was loaded.
      .catch(() => {});
    return () => {
      left = true;
      socket?.off('connect', join);
      socket?.off('news', listen);
      socket?.emit('leave', { room });
    };
  }, [room, proof]);
}
