import { useCallback } from 'react';
import { useRevalidator } from 'react-router';

const SOON = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Reads the page again, once for all news that come together. */
export function useRefreshSoon(): () => void {
  const { revalidate } = useRevalidator();
  return useCallback(() => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = undefined;
      void revalidate();
    }, SOON);
  }, [revalidate]);
}
