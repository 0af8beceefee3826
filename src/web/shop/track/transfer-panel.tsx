import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TransferView } from '#modules/shop/checkout/contract';
import { decimalString } from '#platform/money';
import { Button } from '../../design/button.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

type TransferPanelProps = {
  transfer: TransferView;
  keptUntil: string;
  /** Some of it has come. */
  isPart: boolean;
  /** Other ways to pay. */
  children?: ReactNode;
};

/** Where the money goes, to be written over, copied, or scanned by a banking app. */
export function TransferPanel({ transfer, keptUntil, isPart, children }: TransferPanelProps) {
  const { t } = useWords();
  const money = useMoney();
  const { holder, iban, amountMinor, reference, code } = transfer;
  const plainIban = iban.replace(/\s/g, '');
  return (
    <section aria-labelledby="transfer" className="panel mt-6 p-5 sm:p-7">
      <h2 id="transfer" className="text-2xl">
        {t('transfer.title')}
      </h2>
      <p className={`mt-1 ${transfer.isUrgent ? 'font-medium text-warning' : 'text-quiet'}`}>
        {transfer.dueOn ? (
          <>
            {t('transfer.dueLead')} <Day day={transfer.dueOn} />
          </>
        ) : (
          <>
            {t('transfer.lead')} <Moment at={keptUntil} />
          </>
        )}
      </p>
      {isPart && (
        <div className="mt-4">
          <Note tone="info">{t('transfer.part')}</Note>
        </div>
      )}
      <div className="mt-5 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_13rem]">
        <dl className="grid content-start gap-4">
          <Line label={t('transfer.to')}>{holder}</Line>
          <Line label={t('transfer.account')} copy={plainIban}>
            <span className="figures">{inFours(plainIban)}</span>
          </Line>
          <Line label={t('transfer.amount')} copy={decimalString(amountMinor)}>
            <span className="figures">{money(amountMinor)}</span>
          </Line>
          <Line label={t('transfer.reference')} copy={reference} hint={t('transfer.exactly')}>
            <span className="figures">{reference}</span>
          </Line>
        </dl>
        {code && (
          <figure className="grid content-start gap-3 max-md:max-w-52">
            <img
              src={`data:image/svg+xml;utf8,${encodeURIComponent(code)}`}
              alt={t('transfer.codeName')}
              width={208}
              height={208}
              className="aspect-square w-full rounded-field border border-line bg-white"
            />
            <figcaption className="text-quiet text-sm">{t('transfer.code')}</figcaption>
          </figure>
        )}
      </div>
      {children && (
        <details className="mt-6 border-line border-t pt-4">
          <summary className="link w-fit cursor-pointer py-1">{t('transfer.other')}</summary>
          {children}
        </details>
      )}
    </section>
  );
}

const inFours = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');

type LineProps = { label: string; copy?: string; hint?: string; children: ReactNode };

function Line({ label, copy, hint, children }: LineProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  async function take(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // It stands beside the button, to be copied by hand.
    }
  }
  return (
    <div>
      <dt className="text-quiet text-sm">{label}</dt>
      <dd>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="select-all break-words font-semibold text-lg">{children}</span>
          {copy && (
            <Button type="button" look="bare" size="small" className="needs-js" onClick={() => take(copy)}>
              {copied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
              <span aria-live="polite">{t(copied ? 'transfer.copied' : 'transfer.copy')}</span>
              <span className="sr-only"> {label}</span>
            </Button>
          )}
        </span>
        {hint && <span className="mt-0.5 block text-quiet text-sm">{hint}</span>}
      </dd>
    </div>
  );
}
