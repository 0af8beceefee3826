import { Money } from './money.tsx';
import { useWords } from './words.tsx';

type VatLine = { rateBp: number; gross: number; net: number; vat: number };

/** The VAT within a total, per rate. */
export function VatLines({ vat }: { vat: VatLine[] }) {
  const { t } = useWords();
  return (
    <ul className="grid gap-1 text-quiet text-sm">
      {vat
        .filter(({ gross }) => gross !== 0)
        .map(({ rateBp, gross, vat: amount }) => (
          <li key={rateBp} className="flex justify-between gap-4">
            <span>
              {t('site.vatOf', { rate: rateBp / 100 })} <Money minor={gross} />
            </span>
            <Money minor={amount} />
          </li>
        ))}
    </ul>
  );
}
