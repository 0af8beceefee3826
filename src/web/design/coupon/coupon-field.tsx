import type { ComponentProps, ReactNode } from 'react';
import { Field } from '../field.tsx';
import { useWords } from '../words.tsx';

type CouponFieldProps = {
  id: string;
  typed: string | undefined;
  error: string | undefined;
  onKeyDown?: ComponentProps<'input'>['onKeyDown'];
  children: ReactNode;
};

/** Where a code is typed, with its button beside it. */
export function CouponField({ id, typed, error, onKeyDown, children }: CouponFieldProps) {
  const { t } = useWords();
  return (
    <div className="flex items-start gap-2">
      <Field
        id={id}
        name="coupon"
        label={t('offers.field')}
        optional={t('site.optional')}
        defaultValue={typed ?? ''}
        error={error}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        className="flex-1"
      />
      {/* Beside the control, not beside its label. */}
      <div className="mt-[1.875rem]">{children}</div>
    </div>
  );
}
