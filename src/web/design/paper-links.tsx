import { FileText } from 'lucide-react';
import type { PaperView } from '#modules/shop/papers/contract';
import { useWords } from './words.tsx';

type PaperLinksProps = {
  papers: readonly PaperView[];
  /** Is there a proof to be had as well? */
  proof: boolean;
  /** The address of the order's own page. */
  order: string;
};

/** The papers of an order, each a file. */
export function PaperLinks({ papers, proof, order }: PaperLinksProps) {
  const { t } = useWords();
  const links = [
    ...papers.map(({ number, kind }) => ({ name: number, label: `${t(`papers.${kind}`)} ${number}` })),
    ...(proof ? [{ name: 'proof', label: t('papers.proof') }] : []),
  ];
  return (
    <ul className="grid gap-1">
      {links.map(({ name, label }) => (
        <li key={name}>
          <a
            href={`${order}/papers/${name}`}
            className="link inline-flex min-h-8 items-center gap-2 py-1 font-medium"
          >
            <FileText aria-hidden size={18} className="flex-none text-quiet" />
            {t('papers.file', { name: label })}
          </a>
        </li>
      ))}
    </ul>
  );
}
