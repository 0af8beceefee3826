import type { CardView } from '#modules/shop/catalogue/contract';
import { ProductCard } from './product-card.tsx';

type CardGridProps = { cards: CardView[]; level?: 2 | 3; aboveFold?: number; className?: string };

export function CardGrid({
  cards,
  level = 3,
  aboveFold = 0,
  className = 'md:grid-cols-3 lg:grid-cols-4',
}: CardGridProps) {
  return (
    <ul className={`grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 sm:gap-y-10 ${className}`}>
      {cards.map((card, place) => (
        <li key={card.id} className="flex *:w-full">
          <ProductCard card={card} level={level} first={place < aboveFold} />
        </li>
      ))}
    </ul>
  );
}
