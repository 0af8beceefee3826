import { useEffect, useRef } from 'react';
import type { ChangePreview, LineChange, Place } from '#modules/shop/checkout/contract';
import { pickText } from '#platform/i18n';
import { formatDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Money, useMoney } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { VatLines } from '../../design/vat-lines.tsx';
import { useWords } from '../../design/words.tsx';
import { Elsewhere } from './elsewhere.tsx';

/** What the change does, in every cent, and the button that does it. */
export function PreviewPart({ preview, sending }: { preview: ChangePreview; sending: boolean }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  // A new preview is a new answer: it is read from its beginning.
  useEffect(() => {
    if (preview) box.current?.focus();
  }, [preview]);
  const { before, after, lines, hereMinor } = preview;
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-24">
      <Panel title={t('editOrder.preview')}>
        {lines.length > 0 && (
          <ul className="mb-4 grid divide-y divide-line">
            {lines.map((line) => (
              <LineRow key={JSON.stringify(line)} line={line} />
            ))}
          </ul>
        )}
        <Elsewhere preview={preview} />
        <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-4 gap-y-1 [&>dd]:text-right">
          <dt>{t('editOrder.oldTotal')}</dt>
          <dd>
            <Money minor={before.totalMinor} />
          </dd>
          {after.discountMinor !== before.discountMinor && (
            <>
              <dt>{t('editOrder.discount')}</dt>
              <dd>
                <Money minor={-before.discountMinor} /> → <Money minor={-after.discountMinor} />
              </dd>
            </>
          )}
          {after.deliveryMinor !== before.deliveryMinor && (
            <>
              <dt>{t('checkout.deliveryFee')}</dt>
              <dd>
                <Money minor={before.deliveryMinor} /> → <Money minor={after.deliveryMinor} />
              </dd>
            </>
          )}
          <dt className="font-semibold">{t('editOrder.newTotal')}</dt>
          <dd className="font-semibold">
            <Money minor={after.totalMinor} />
          </dd>
          <dt>{t('editOrder.here')}</dt>
          <dd>
            <Money minor={hereMinor} />
          </dd>
        </dl>
        <div className="mt-3 max-w-md">
          <VatLines vat={after.vat} />
        </div>
        <h3 className="mt-5 font-semibold">{t('editOrder.follows')}</h3>
        <Follows preview={preview} />
        <input type="hidden" name="seenTotal" value={after.totalMinor} />
        <input type="hidden" name="seenToPay" value={preview.toPayMinor} />
        <input type="hidden" name="seenBack" value={preview.backMinor} />
        <div className="mt-5">
          <Button type="submit" name="intent" value="confirm" pending={sending} pendingLabel={t('site.busy')}>
            {t('editOrder.confirm')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}

function LineRow({ line: { names, was, becomes, starts, moved } }: { line: LineChange }) {
  const { t, language } = useWords();
  const [before, after] = [was?.personalText ?? '', becomes?.personalText ?? ''];
  const onDay = ({ method, day }: Place) =>
    `${t(`office.method.${method}`)}, ${formatDay(day, language, 'short')}`;
  const isWorded = becomes !== null && before !== after;
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 py-2">
      <span className="min-w-0 flex-1 basis-40">
        <span className="font-medium">{pickText(names, language).text}</span>
        {!was && <span className="text-quiet text-sm"> · {t('editOrder.comes')}</span>}
        {!becomes && <span className="text-quiet text-sm"> · {t('editOrder.goes')}</span>}
        {starts && (
          <span className="block text-quiet text-sm">
            {t('editOrder.startsNow', { was: starts.was ?? '–', is: starts.is ?? '–' })}
          </span>
        )}
        {moved && (
          <span className="block text-quiet text-sm">
            {t('editOrder.moved', { from: onDay(moved.from), to: onDay(moved.to) })}
          </span>
        )}
        {isWorded && (
          <span className="block text-quiet text-sm">
            {after ? t('editOrder.words', { text: after }) : t('editOrder.noWords')}
          </span>
        )}
      </span>
      <span className="figures">
        {was?.quantity ?? 0} → {becomes?.quantity ?? 0}
      </span>
      <span>
        <Money minor={was?.totalMinor ?? 0} /> → <Money minor={becomes?.totalMinor ?? 0} />
      </span>
    </li>
  );
}

/** What follows for the money and for the customer, in sentences. */
function Follows({ preview }: { preview: ChangePreview }) {
  const { t, language } = useWords();
  const money = useMoney();
  const { before, after, dues, waits, toPayMinor, backMinor, proposed } = preview;
  const said = dues.map(({ kind, dueOn, wasMinor, isMinor }) => {
    const day = formatDay(dueOn, language);
    if (wasMinor === 0) return t('editOrder.more', { amount: money(isMinor), day });
    const told = { kind: t(`transfer.dues.${kind}`), day, was: money(wasMinor), is: money(isMinor) };
    return t(isMinor === 0 ? 'editOrder.dueGoes' : 'editOrder.due', told);
  });
  if (waits && after.totalMinor !== before.totalMinor)
    said.push(t('editOrder.pays', { amount: money(toPayMinor) }));
  if (backMinor > 0)
    said.push(t(proposed ? 'editOrder.proposed' : 'editOrder.goesBack', { amount: money(backMinor) }));
  if (said.length === 0) said.push(t('editOrder.same'));
  return (
    <ul className="mt-1 grid gap-1">
      {said.map((sentence) => (
        <li key={sentence} className="font-medium">
          {sentence}
        </li>
      ))}
      <li className="text-quiet">{t('editOrder.tells')}</li>
    </ul>
  );
}
