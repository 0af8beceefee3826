import type { Texts } from '#platform/i18n';
import { SaidIn } from './said.tsx';

/** What was chosen of a product, behind what stands before it. */
export const OptionNames = ({ names, className }: { names: readonly Texts[]; className?: string }) =>
  names.map((texts) => (
    <span key={JSON.stringify(texts)} className={className}>
      {' · '}
      <SaidIn texts={texts} />
    </span>
  ));
