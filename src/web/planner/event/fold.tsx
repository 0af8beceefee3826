import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

type FoldProps = { line: ReactNode; open?: boolean; children: ReactNode };

/** One of several things: its line, and what can be done with it when it is opened. */
export function Fold({ line, open = false, children }: FoldProps) {
  return (
    <details open={open} className="group rounded-box border border-line open:bg-base-200/40">
      <summary className="flex cursor-pointer list-none items-center gap-3 rounded-box px-4 py-3 hover:bg-base-200">
        <span className="min-w-0 flex-1">{line}</span>
        <ChevronDown aria-hidden size={18} className="flex-none text-quiet group-open:rotate-180" />
      </summary>
      <div className="border-line border-t p-4">{children}</div>
    </details>
  );
}
