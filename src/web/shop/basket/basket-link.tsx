import { ShoppingBasket } from 'lucide-react';
import { Link } from 'react-router';
import { useMe } from '../../design/me.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { useBasketSheet } from './basket-sheet.tsx';

/** The basket in the header: a link, which opens the sheet where there is a script. */
export function BasketLink() {
  const { t } = useWords();
  const to = useShopAddress();
  const me = useMe();
  const sheet = useBasketSheet();
  return (
    <Link
      to={to('/basket')}
      className="press press-dark"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        sheet.open();
      }}
    >
      <ShoppingBasket aria-hidden size={19} />
      <span className="max-xs:sr-only">{t('site.basket')}</span>
      {me && me.pieces > 0 && (
        <span className="figures grid min-w-6 place-items-center rounded-full bg-accent px-1.5 text-accent-content text-sm leading-6">
          {me.pieces}
          <span className="sr-only"> {t('site.pieces', { count: me.pieces })}</span>
        </span>
      )}
    </Link>
  );
}
