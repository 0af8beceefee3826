import { ShoppingBasket } from 'lucide-react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { CartView } from '#modules/shop/cart/contract';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { asChoice, withOccasion } from '../occasion/occasion.ts';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { changeBasket } from './basket-action.ts';
import type { BasketAnswer } from './basket-answer.ts';
import { BasketLine } from './basket-line.tsx';
import { BasketOccasion } from './basket-occasion.tsx';
import { BasketTotals } from './basket-totals.tsx';
import { refusalWords } from './refusal-words.ts';
import { SavedLine } from './saved-line.tsx';
import { UndoRemoval } from './undo-removal.tsx';
import { useBasketMessages } from './use-basket-fetcher.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, cartToken, placedLink, language } = visitOf(args);
  const cart = (await app.carts.view(cartToken, language)) ?? null;
  const placed = placedLink ? await app.orders.byLink(placedLink) : undefined;
  const toPay = placed?.payable && placed.paymentState === 'none' && placed.confirmedAt === null;
  const waiting = toPay ? { number: placed.number, link: placedLink } : null;
  return data({ cart, waiting }, { headers: { 'Cache-Control': 'no-store' } });
}

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const action = changeBasket;

export default function Basket() {
  const { cart, waiting } = useLoaderData<typeof loader>();
  const answer = useAnswer<BasketAnswer>();
  const { t, language } = useWords();
  const to = useShopAddress();
  useBasketMessages();
  const full = cart && cart.lines.length + cart.saved.length > 0;
  return (
    <div className="page pt-8 pb-20 sm:pt-10">
      <PageHead title={t('basket.title')} description={t('basket.description')} />
      {answer?.removed && <UndoRemoval removed={answer.removed} />}
      {answer?.refused && <Note tone="error" alert title={refusalWords(answer.refused, t)} />}
      {waiting && (
        <div className="mx-auto mb-8 max-w-2xl">
          <Note tone="warning" title={t('basket.waiting.title', { number: waiting.number })}>
            <p>{t('basket.waiting.text')}</p>
            <LinkButton to={`/${language}/track/${waiting.link}`} size="small" className="mt-3">
              {t('basket.waiting.action')}
            </LinkButton>
          </Note>
        </div>
      )}
      {full ? (
        <FullBasket cart={cart} answer={answer} />
      ) : (
        <EmptyState
          level={1}
          icon={<ShoppingBasket size={28} />}
          title={t('basket.empty.title')}
          actions={<LinkButton to={to('/shop')}>{t('basket.empty.action')}</LinkButton>}
        >
          <p>{t('basket.empty.text')}</p>
        </EmptyState>
      )}
    </div>
  );
}

function FullBasket({ cart, answer }: { cart: CartView; answer: BasketAnswer | undefined }) {
  const { t, language } = useWords();
  const address = (path: string) => withOccasion(`/${language}${path}`, asChoice(cart.occasion));
  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-4xl sm:text-5xl">{t('basket.title')}</h1>
        {cart.lines.length > 0 && (
          <p className="text-quiet">{t('basket.count', { count: cart.lines.length })}</p>
        )}
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="grid min-w-0 gap-8">
          <BasketOccasion occasion={cart.occasion} />
          {cart.lines.length > 0 ? (
            <ul aria-label={t('basket.lines')} className="panel divide-y divide-line">
              {cart.lines.map((line) => (
                <li key={line.id}>
                  <BasketLine line={line} occasion={cart.occasion} address={address} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-quiet">{t('basket.onlySaved')}</p>
          )}
          {cart.saved.length > 0 && (
            <section aria-labelledby="saved">
              <h2 id="saved" className="mb-4 text-2xl">
                {t('basket.savedTitle')}
              </h2>
              <ul className="panel divide-y divide-line">
                {cart.saved.map((line) => (
                  <li key={line.id}>
                    <SavedLine line={line} address={address} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {cart.lines.length > 0 && (
          <BasketTotals
            cart={cart}
            coupon={answer?.coupon}
            checkout={address('/checkout')}
            quote={address('/quote?basket=1')}
            more={address('/shop')}
          />
        )}
      </div>
    </>
  );
}
