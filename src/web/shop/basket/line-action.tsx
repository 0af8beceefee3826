import type { ReactNode } from 'react';
import type { CartLineView } from '#modules/shop/cart/contract';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { useBasketFetcher } from './use-basket-fetcher.ts';

type LineActionProps = { intent: 'remove' | 'later' | 'back'; line: CartLineView; children: ReactNode };

/** A small button under a line. */
export function LineAction({ intent, line, children }: LineActionProps) {
  const { language } = useWords();
  const { fetcher } = useBasketFetcher();
  const hydrated = useHydrated();
  return (
    <fetcher.Form method="post" action={`/${language}/basket`}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="lineId" value={line.id} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <button
        type="submit"
        className="press press-bare press-small text-quiet underline underline-offset-4"
        disabled={fetcher.formData?.get('lineId') === line.id}
      >
        {children}
        <span className="sr-only">: {line.name.text}</span>
      </button>
    </fetcher.Form>
  );
}
