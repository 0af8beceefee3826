import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

type FoldProps = { title: ReactNode; open?: boolean; children: ReactNode };

/** Something that is opened when it is wanted; also without JavaScript. */
export function Fold({ title, open, children }: FoldProps) {
  return (
    <details className="panel group/fold" open={open}>
      <summary className="flex cursor-pointer items-center justify-between gap-3 px-5 py-4 font-semibold sm:px-7">
        {title}
        <ChevronDown aria-hidden size={20} className="flex-none group-open/fold:rotate-180" />
      </summary>
      <div className="px-5 pb-5 sm:px-7 sm:pb-7">{children}</div>
    </details>
  );
}
