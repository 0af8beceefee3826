import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher, useLocation } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { useHydrated } from '../../design/use-hydrated.ts';

/** Postcodes are typed letter by letter; the fee is asked for when the fingers rest. */
const REST = 350;

/**
 * The newest word of the checkout: from the page itself, from an answer to the form, or asked for quietly when day,
 * method or postcode change. Asking never touches what was typed.
 */
export function useShownPage(loaded: CheckoutPage, answered: CheckoutPage | undefined) {
  const { pathname } = useLocation();
  const fetcher = useFetcher<{ page: CheckoutPage }>({ key: 'checkout' });
  const hydrated = useHydrated();
  const [page, show] = useState(answered ?? loaded);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => show(loaded), [loaded]);
  useEffect(() => answered && show(answered), [answered]);
  useEffect(() => fetcher.data && show(fetcher.data.page), [fetcher.data]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refresh = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const typed = new FormData(form);
        const asked = new URLSearchParams();
        for (const name of ['day', 'method', 'postcode']) {
          const value = typed.get(name);
          if (typeof value === 'string' && value !== '') asked.set(name, value);
        }
        void fetcher.load(`${pathname}?${asked.toString()}`);
      }, REST);
    },
    [fetcher.load, pathname],
  );
  return { page: hydrated ? page : (answered ?? loaded), refresh, refreshing: fetcher.state !== 'idle' };
}
