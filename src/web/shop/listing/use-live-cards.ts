import { useEffect, useRef, useState } from 'react';
import type { CardView } from '#modules/shop/catalogue/contract';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';

/** Who only leafs through needs no live line, and does not fetch its code. */
const STAYS = 5_000;

/** While somebody looks at these cards they say what can be had: one room for the whole shop, read again when one of them is named. */
export function useLiveCards(cards: readonly CardView[]): void {
  const refresh = useRefreshSoon();
  const [stays, stay] = useState(false);
  const shown = useRef(cards);
  shown.current = cards;
  useEffect(() => {
    const timer = setTimeout(() => stay(true), STAYS);
    return () => clearTimeout(timer);
  }, []);
  useRoom(stays ? 'shop:availability' : undefined, (news) => {
    if (!news?.ids || shown.current.some(({ id }) => news.ids?.includes(id))) refresh();
  });
}
