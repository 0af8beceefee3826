import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher, useLocation, useNavigation } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { useHydrated } from '../../design/use-hydrated.ts';

/** Postcodes are typed letter by letter; the fee is asked for when the fingers rest. */
const REST = 350;

/**
 * The newest word of the checkout: from the page itself, from an answer to the form, or asked for quietly when day,
 * method, postcode or what goes apart change. Asking never touches what was typed.
 */
export function useShownPage(loaded: CheckoutPage, answered: CheckoutPage | undefined) {
  const { pathname } = useLocation();
  const fetcher = useFetcher<{ page: CheckoutPage }>({ key: 'checkout' });
  const hydrated = useHydrated();
  const [page, show] = useState(answered ?? loaded);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was asked before the form was sent is old when its answer is here, whichever arrives last.
  const asked = useRef(false);
  const sending = useNavigation().formMethod === 'POST';
  useEffect(() => show(loaded), [loaded]);
  useEffect(() => {
    if (!sending) return;
    clearTimeout(timer.current);
    asked.current = false;
  }, [sending]);
  useEffect(() => answered && show(answered), [answered]);
  useEffect(() => {
    if (fetcher.data && asked.current) show(fetcher.data.page);
  }, [fetcher.data]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refresh = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const typed = new FormData(form);
        const choices = new URLSearchParams();
        for (const name of ['day', 'method', 'postcode']) {
          const value = typed.get(name);
          if (typeof value === 'string' && value !== '') choices.set(name, value);
        }
        const apart = typed.getAll('apart').join(' ');
        if (apart !== '') choices.set('apart', apart);
        asked.current = true;
        void fetcher.load(`${pathname}?${choices}`);
      }, REST);
    },
    [fetcher.load, pathname],
  );
  return { page: hydrated ? page : (answered ?? loaded), refresh, refreshing: fetcher.state !== 'idle' };
}
