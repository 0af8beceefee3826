import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { OrderView } from '#modules/shop/orders/contract';
import { Button } from '../../design/button.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { Part } from './part.tsx';

/** The link with which the customer pays, to read out or to send once more, as long as it works. */
export function PaymentLink({ order: { payable, link, language } }: { order: OrderView }) {
  const { t } = useWords();
  const { publicUrl } = useFacts();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  if (!payable || !link) return null;
  const address = `${publicUrl}/${language}/track/${link}`;
  return (
    <Part title={t('orderLife.new.link')}>
      <Field
        name="payment-link"
        label={t('orderLife.new.linkLabel')}
        hint={t('orderLife.new.linkHint')}
        value={address}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {hydrated && (
        <Button
          type="button"
          look="quiet"
          size="small"
          className="mt-3"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          <Copy aria-hidden size={16} />
          {t('orderLife.new.copy')}
        </Button>
      )}
      <p role="status" className="mt-2 text-sm">
        {copied && t('orderLife.new.copied')}
      </p>
    </Part>
  );
}
