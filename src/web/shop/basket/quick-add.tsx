import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { useToast } from '../../design/toast.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { KeptOccasion } from '../occasion/kept-occasion.tsx';
import { useOccasion } from '../occasion/use-occasion.ts';
import type { BasketAnswer } from './basket-answer.ts';
import { useBasketSheet } from './basket-sheet.tsx';
import { refusalWords } from './refusal-words.ts';

type QuickAddProps = {
  slug: string;
  variantId: string | undefined;
  quantity: number;
  label: string;
  children: ReactNode;
};

/** One press puts it in the basket, in the quantity the party needs. */
export function QuickAdd({ slug, variantId, quantity, label, children }: QuickAddProps) {
  const { t, language } = useWords();
  const fetcher = useFetcher<BasketAnswer>();
  const hydrated = useHydrated();
  const occasion = useOccasion();
  const sheet = useBasketSheet();
  const toast = useToast();
  const answer = fetcher.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(() => {
    if (answer?.done === 'added') sheet.open('added');
    if (answer?.refused) toast({ text: refusalWords(answer.refused, t) });
  }, [answer]);
  return (
    <fetcher.Form method="post" action={`/${language}/basket`} className="relative z-10 flex-none">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="slug" value={slug} />
      {variantId && <input type="hidden" name="variantId" value={variantId} />}
      <input type="hidden" name="quantity" value={quantity} />
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <KeptOccasion choice={occasion} />
      <button
        type="submit"
        className="press press-primary press-icon"
        aria-label={label}
        title={label}
        disabled={fetcher.state !== 'idle'}
      >
        {children}
      </button>
    </fetcher.Form>
  );
}
