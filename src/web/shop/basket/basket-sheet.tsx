import { ShoppingBasket } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useFetcher } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { Picture } from '../../design/picture.tsx';
import { Said } from '../../design/said.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import type { loader } from './basket.tsx';

type BasketSheet = { open: (because?: 'added') => void };

const SheetContext = createContext<BasketSheet>({ open: () => {} });

/** `useBasketSheet().open('added')`: shows the basket at the side, with a word about what was just done. */
export const useBasketSheet = () => useContext(SheetContext);

export function BasketSheetProvider({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const [shown, show] = useState<'added' | 'asked' | undefined>();
  const fetcher = useFetcher<typeof loader>({ key: 'basket-sheet' });
  const { load } = fetcher;
  const open = useCallback(
    (because?: 'added') => {
      show(because ?? 'asked');
      void load(`/${language}/basket`);
    },
    [load, language],
  );
  const close = useCallback(() => show(undefined), []);
  const sheet = useMemo(() => ({ open }), [open]);
  return (
    <SheetContext value={sheet}>
      {children}
      <BasketAtSide shown={shown} basket={fetcher.data} onClose={close} />
    </SheetContext>
  );
}

type BasketAtSideProps = {
  shown: 'added' | 'asked' | undefined;
  basket: Awaited<ReturnType<typeof loader>>['data'] | undefined;
  onClose: () => void;
};

function BasketAtSide({ shown, basket, onClose }: BasketAtSideProps) {
  const { t } = useWords();
  const to = useShopAddress();
  const lines = basket?.cart?.lines ?? [];
  return (
    <Sheet
      open={shown !== undefined}
      onClose={onClose}
      title={t('basket.title')}
      footer={
        lines.length > 0 && (
          <div className="grid gap-3">
            <p className="flex items-baseline justify-between gap-4">
              <span>{t(basket?.cart?.discountMinor ? 'offers.remains' : 'basket.subtotal')}</span>
              <Money
                minor={(basket?.cart?.linesMinor ?? 0) - (basket?.cart?.discountMinor ?? 0)}
                className="display text-2xl"
              />
            </p>
            <LinkButton to={to('/checkout')} size="large">
              {t('basket.toCheckout')}
            </LinkButton>
            <LinkButton look="quiet" to={to('/basket')}>
              {t('basket.see')}
            </LinkButton>
          </div>
        )
      }
    >
      {!basket && <SkeletonRows rows={4} />}
      {shown === 'added' && lines.length > 0 && (
        <div className="mb-4" role="status">
          <Note tone="success" title={t('basket.added')} />
        </div>
      )}
      {basket && lines.length === 0 && (
        <EmptyState icon={<ShoppingBasket size={28} />} title={t('basket.empty.title')}>
          {t('basket.empty.text')}
        </EmptyState>
      )}
      <ul className="grid gap-4">
        {lines.map((line) => (
          <li key={line.id} className="flex gap-4">
            {line.picture && (
              <Picture
                name={line.picture.key}
                alt=""
                sizes="80px"
                className="aspect-square size-18 flex-none rounded-field"
              />
            )}
            <div className="min-w-0 flex-1">
              <p className="font-medium leading-snug">
                <Said of={line.name} />
              </p>
              <p className="text-quiet text-sm">
                {line.quantity} × <Money minor={line.unitMinor} />
                {line.optionNames.map(({ text }) => ` · ${text}`).join('')}
              </p>
            </div>
            <Money minor={line.totalMinor} className="font-semibold" />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
