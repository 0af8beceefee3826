import { useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * A thing as it was when its form was opened. News of what others do read the page again; what somebody is typing stays,
 * and so does the version they began with.
 */
export function useOpened<T>(thing: T): T {
  const { key } = useLocation();
  const opened = useRef({ key, thing });
  if (opened.current.key !== key) opened.current = { key, thing };
  return opened.current.thing;
}
