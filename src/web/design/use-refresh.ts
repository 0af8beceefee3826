import { useCallback } from 'react';
import { useRevalidator } from 'react-router';

const SOON = 250;
const LATER = 3_000;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Reads the page again, once for all news that come together. Asks first whether the server is ready: a failed
 * reading would put an error in the place of a page that is still of use. If it is not, it asks again later.
 */
export function useRefreshSoon(): () => void {
  const { revalidate } = useRevalidator();
  return useCallback(() => {
    const readIn = (milliseconds: number) => {
      if (waiting) return;
      waiting = setTimeout(async () => {
        const ready = await fetch('/health/ready').then(
          ({ ok }) => ok,
          () => false,
        );
        waiting = undefined;
        if (ready) void revalidate();
        else readIn(LATER);
      }, milliseconds);
    };
    readIn(SOON);
  }, [revalidate]);
}
