import type { ReactNode } from 'react';
import { PageHead } from '../../design/page-head.tsx';
import { SaidNote } from '../said-note.tsx';

type NarrowPageProps = { title: string; lead?: ReactNode; after?: ReactNode; children: ReactNode };

/** One calm form in the middle of the page. */
export function NarrowPage({ title, lead, after, children }: NarrowPageProps) {
  return (
    <div className="page py-10 sm:py-16">
      <PageHead title={title} hidden />
      <div className="mx-auto max-w-md">
        <SaidNote />
        <h1 className="text-4xl">{title}</h1>
        {lead && <p className="mt-2 text-quiet">{lead}</p>}
        <div className="panel mt-7 p-5 sm:p-7">{children}</div>
        {after && <div className="mt-6 grid gap-1 text-[0.9375rem]">{after}</div>}
      </div>
    </div>
  );
}
