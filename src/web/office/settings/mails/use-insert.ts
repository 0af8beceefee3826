import { type RefObject, useCallback } from 'react';

type Writable = HTMLInputElement | HTMLTextAreaElement;
const isWritable = (element: Element | null): element is Writable =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Writes where the person last wrote inside `box`, or at the end of its long text, and goes on there. */
export function useInsert(box: RefObject<HTMLElement | null>, last: RefObject<Element | null>) {
  return useCallback(
    (written: string) => {
      const field =
        isWritable(last.current) && last.current.isConnected
          ? last.current
          : box.current?.querySelector('textarea');
      if (!field) return;
      const [start, end] = [
        field.selectionStart ?? field.value.length,
        field.selectionEnd ?? field.value.length,
      ];
      field.setRangeText(written, start, end, 'end');
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [box, last],
  );
}
