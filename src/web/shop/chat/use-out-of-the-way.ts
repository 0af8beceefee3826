import { type RefObject, useEffect, useState } from 'react';

const CONTROLS = 'a.press, button, input, select, textarea, summary, label, iframe';

/** True while something that somebody may want to press or write in lies under this element. */
export function useOutOfTheWay(element: RefObject<HTMLElement | null>): boolean {
  const [covers, setCovers] = useState(false);
  useEffect(() => {
    const look = () => setCovers(element.current !== null && liesOver(element.current));
    look();
    // At most once a frame; the page may also have changed by what somebody does in it.
    const happenings = ['scroll', 'resize', 'click', 'focusin'];
    for (const one of happenings) addEventListener(one, look, true);
    return () => {
      for (const one of happenings) removeEventListener(one, look, true);
    };
  }, [element]);
  return covers;
}

function liesOver(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [left, (left + right) / 2, right].some((x) =>
    [top, (top + bottom) / 2, bottom].some((y) =>
      document.elementsFromPoint(x, y).some((under) => !element.contains(under) && under.closest(CONTROLS)),
    ),
  );
}
