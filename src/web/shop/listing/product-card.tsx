import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import type { CardView } from '#modules/shop/catalogue/contract';
import { Badge } from '../../design/badge.tsx';
import { Money } from '../../design/money.tsx';
import { Picture } from '../../design/picture.tsx';
import { Said } from '../../design/said.tsx';
import { RatingLine } from '../../design/stars.tsx';
import { useWords } from '../../design/words.tsx';
import { QuickAdd } from '../basket/quick-add.tsx';
import { useOccasion, useShopAddress } from '../occasion/use-occasion.ts';
import { tellAvailability } from './availability-words.ts';

type ProductCardProps = { card: CardView; first?: boolean; level?: 2 | 3 };

/** A product among others: its picture, what it is, what it costs for this party, whether it can be had. */
export function ProductCard({ card, first, level = 3 }: ProductCardProps) {
  const words = useWords();
  const { t, language } = words;
  const occasion = useOccasion();
  const address = useShopAddress()(`/p/${card.slug}`);
  const told = tellAvailability(card.availability, words, occasion.date);
  const Heading = level === 2 ? 'h2' : 'h3';
  const quiet = card.availability.state === 'available' && !occasion.date;
  return (
    <article className="group relative flex flex-col">
      <div className="relative overflow-hidden rounded-box">
        {card.picture ? (
          <Picture
            name={card.picture.key}
            width={card.picture.width}
            height={card.picture.height}
            alt=""
            first={first ?? false}
            sizes="(min-width: 1280px) 290px, (min-width: 1024px) 23vw, (min-width: 640px) 45vw, 46vw"
            className={`aspect-4/3 w-full transition-transform duration-300 group-hover:scale-[1.03] ${told.canBeHad ? '' : 'opacity-60 saturate-50'}`}
          />
        ) : (
          <div className="aspect-4/3 w-full bg-base-300" />
        )}
        {!quiet && (
          <span className="absolute top-2.5 left-2.5">
            <Badge tone={told.tone}>{told.text}</Badge>
          </span>
        )}
      </div>
      <div className="flex flex-1 flex-col pt-3.5">
        <Heading className="font-display text-[1.0625rem] leading-snug sm:text-lg">
          <Link
            to={address}
            prefetch="intent"
            className="after:absolute after:inset-0 after:rounded-box group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4"
          >
            <Said of={card.name} quiet={false} />
          </Link>
        </Heading>
        <p
          className="mt-1 line-clamp-2 text-quiet text-sm leading-snug"
          lang={card.summary.lang === language ? undefined : card.summary.lang}
        >
          {card.summary.text}
        </p>
        {card.rating && (
          <p className="mt-1.5">
            <RatingLine rating={card.rating} short />
          </p>
        )}
        <div className="mt-auto flex items-end justify-between gap-2 pt-3">
          <Price card={card} guests={occasion.guests} />
          {told.canBeHad && card.quickAdd && card.availability.state !== 'day-needed' && (
            <QuickAdd
              slug={card.slug}
              quantity={card.suggestion?.quantity ?? 1}
              variantId={card.suggestion?.variantId}
              label={t('shop.card.add', { name: card.name.text })}
            >
              <Plus aria-hidden size={20} />
            </QuickAdd>
          )}
        </div>
      </div>
    </article>
  );
}

function Price({ card, guests }: { card: CardView; guests: number | undefined }) {
  const { t } = useWords();
  const { suggestion, kind } = card;
  const forParty = suggestion && guests && suggestion.quantity > 1;
  return (
    <p className="min-w-0 leading-tight">
      <span className="font-semibold text-[1.0625rem]">
        {card.severalPrices && <span className="font-normal text-quiet text-sm">{t('shop.card.from')} </span>}
        <Money minor={card.fromMinor} />
        {kind === 'per-guest' && (
          <>
            {' '}
            <span className="whitespace-nowrap font-normal text-quiet text-sm">
              {t('shop.card.perGuest')}
            </span>
          </>
        )}
      </span>
      {forParty && (
        <span className="mt-1 block text-quiet text-sm">
          {kind === 'per-guest'
            ? t('shop.card.forGuests', { count: guests })
            : t('shop.card.piecesForGuests', { pieces: suggestion.quantity, count: guests })}{' '}
          <Money minor={suggestion.totalMinor} className="font-medium text-base-content" />
        </span>
      )}
    </p>
  );
}
