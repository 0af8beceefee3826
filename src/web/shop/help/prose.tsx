import type { ReactNode } from 'react';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';

type ProseProps = {
  title: string;
  lead: string;
  parts: [title: string, text: string][];
  children?: ReactNode;
};

/** A page of plain words: short, honest, with headings to find one's way. */
export function Prose({ title, lead, parts, children }: ProseProps) {
  const { t } = useWords();
  const to = useShopAddress();
  return (
    <div className="page pt-5 pb-20 sm:pt-7">
      <PageHead title={title} description={lead} />
      <Breadcrumbs crumbs={[{ label: t('site.home'), to: to('/') }, { label: title }]} />
      <h1 className="mt-3 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-4 max-w-prose text-lg text-quiet">{lead}</p>
      <div className="mt-10 grid max-w-prose gap-8">
        {parts.map(([heading, text]) => (
          <section key={heading}>
            <h2 className="text-2xl">{heading}</h2>
            <p className="mt-2 text-[1.0625rem] leading-relaxed">{text}</p>
          </section>
        ))}
      </div>
      {children}
    </div>
  );
}
