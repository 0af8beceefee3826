import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True once the page's script runs: for what only makes sense with it. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
