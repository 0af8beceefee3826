import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { useToast } from '../../design/toast.tsx';
import { useWords } from '../../design/words.tsx';
import type { BasketAnswer } from './basket-answer.ts';
import { refusalWords } from './refusal-words.ts';

/** Sends changes of the basket without leaving the page, and says what was done, with a way back. */
export function useBasketFetcher() {
  const fetcher = useFetcher<BasketAnswer>({ key: 'basket' });
  const { t } = useWords();
  return { fetcher, refusal: fetcher.data?.refused && refusalWords(fetcher.data.refused, t) };
}

/** Stands once on a page: tells what the last change did. */
export function useBasketMessages(): void {
  const { t, language } = useWords();
  const toast = useToast();
  const fetcher = useFetcher<BasketAnswer>({ key: 'basket' });
  const answer = fetcher.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(() => {
    if (!answer) return;
    if (answer.removed) {
      const { quantity, pictureKey, ...rest } = answer.removed;
      const again = {
        ...rest,
        intent: 'add',
        stay: '1',
        quantity: String(quantity),
        pictureKey: pictureKey ?? '',
      };
      toast({
        text: t('basket.removed'),
        undo: () => void fetcher.submit(again, { method: 'post', action: `/${language}/basket` }),
      });
    } else if (answer.refused && !answer.lineId) toast({ text: refusalWords(answer.refused, t) });
    else if (answer.done === 'saved') toast({ text: t('basket.saved') });
    else if (answer.done === 'moved') toast({ text: t('basket.moved') });
  }, [answer]);
}
