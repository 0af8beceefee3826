const write = Object.getOwnPropertyDescriptor(globalThis.HTMLTextAreaElement?.prototype ?? {}, 'value')?.set;

/**
 * Keeps what somebody typed into a text before its page's scripts were there: React, as it takes a page over, writes what the
 * server sent into every textarea that was not empty. Call it before that; what it gives back puts the words back afterwards.
 */
export function keepTyped(): () => void {
  const typed = new Map<HTMLTextAreaElement, string>();
  for (const area of document.querySelectorAll('textarea'))
    if (area.value !== area.defaultValue) typed.set(area, area.value);
  const hear = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
  };
  addEventListener('input', hear, true);
  return () => {
    removeEventListener('input', hear, true);
    for (const [area, words] of typed) {
      if (area.value === words) continue;
      // Past React's own setter, or it would not take the event for news.
      write?.call(area, words);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}
