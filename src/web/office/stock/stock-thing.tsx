import { Link } from 'react-router';
import type { StockRow } from '#modules/shop/inventory/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Picture } from '../../design/picture.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** The picture of a thing, small; it repeats what the name says. */
export function Thumb({ imageKey }: Pick<StockRow, 'imageKey'>) {
  const place = 'size-10 flex-none rounded-field';
  if (!imageKey) return <span aria-hidden className={`${place} bg-base-300`} />;
  return <Picture name={imageKey} alt="" sizes="40px" width={40} height={40} className={place} />;
}

/** The name of a thing; it makes the whole row or card lead to its ledger. */
export function ThingLink({ row }: { row: StockRow }) {
  const { language } = useWords();
  return (
    <Link
      to={`/${language}/office/stock/${row.variantId}`}
      className="font-semibold after:absolute after:inset-0 hover:underline"
    >
      <SaidIn texts={row.names} />
    </Link>
  );
}

/** Which of its kinds it is, and by which number it is known. */
export function ThingKind({ row: { optionNames, sku } }: { row: StockRow }) {
  const { language } = useWords();
  const chosen = optionNames.map((names) => pickText(names, language).text).join(', ');
  return (
    <span className="text-quiet text-sm [overflow-wrap:anywhere]">
      {chosen && `${chosen} · `}
      <span className="figures">{sku}</span>
    </span>
  );
}

/** Only when there are few left to sell, or none. */
export function FewLeft({ free, runsOut }: { free: number; runsOut: boolean }) {
  const { t } = useWords();
  if (free > 0 && !runsOut) return null;
  return free > 0 ? (
    <Badge tone="warning">{t('office.stock.runsOut')}</Badge>
  ) : (
    <Badge tone="error">{t('office.stock.soldOut')}</Badge>
  );
}

/** A number of pieces, as this language writes it; a change carries its sign. */
export function Pieces({ n, change }: { n: number; change?: boolean }) {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language, { signDisplay: change ? 'exceptZero' : 'auto' });
  return <span className="figures">{format.format(n).replace('-', '−')}</span>;
}
