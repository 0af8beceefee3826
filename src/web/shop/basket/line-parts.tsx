import { ImageIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { CartLineView } from '#modules/shop/cart/contract';
import type { RentalView } from '#modules/shop/catalogue/contract';
import { useMoney } from '../../design/money.tsx';
import { Picture } from '../../design/picture.tsx';
import { RentalWindow } from '../../design/rental-window.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

export function LinePicture({ line }: { line: CartLineView }) {
  return line.picture ? (
    <Picture
      name={line.picture.key}
      alt=""
      sizes="128px"
      className="aspect-square w-full rounded-field sm:aspect-4/3"
    />
  ) : (
    <span className="block aspect-square w-full rounded-field bg-base-300 sm:aspect-4/3" />
  );
}

/** What it is: name, choices, the words and the picture that make it theirs; `to` is its page, while it has one. */
export function LineName({ line, to }: { line: CartLineView; to: string | undefined }) {
  const { t } = useWords();
  return (
    <div className="min-w-0">
      <h2 className="text-lg leading-snug sm:text-xl">
        {to ? (
          <Link to={to} className="hover:underline hover:decoration-1 hover:underline-offset-4">
            <Said of={line.name} quiet={false} />
          </Link>
        ) : (
          <Said of={line.name} quiet={false} />
        )}
      </h2>
      {line.optionNames.length > 0 && (
        <p className="mt-0.5 text-quiet text-sm">{line.optionNames.map(({ text }) => text).join(' · ')}</p>
      )}
      {line.rental && <Rental line={line} rental={line.rental} />}
      {line.personalText && (
        <p className="mt-1.5 text-sm">
          <span className="text-quiet">{t('basket.personalText')}</span> “{line.personalText}”
        </p>
      )}
      {line.pictureKey && (
        <p className="mt-1.5 flex items-center gap-2 text-quiet text-sm">
          <ImageIcon aria-hidden size={16} />
          {t('basket.ownPicture')}
        </p>
      )}
    </div>
  );
}

/** When it comes and goes back, and the deposit for all its pieces. */
function Rental({ line, rental }: { line: CartLineView; rental: RentalView }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <p className="mt-1 text-sm">
      {rental.window && (
        <span className="font-medium">
          <RentalWindow {...rental.window} />
        </span>
      )}
      {rental.depositMinor > 0 && (
        <span className="block text-quiet">
          {t('rental.depositFor', { amount: money(rental.depositMinor * line.quantity) })}.{' '}
          {t('rental.depositText')}
        </span>
      )}
    </p>
  );
}
