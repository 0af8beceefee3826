import { PackageOpen } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OrderRow } from '#modules/shop/orders/contract';
import { LinkButton } from '../../design/button.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Money } from '../../design/money.tsx';
import { OrderState } from '../../design/order-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { signedIn } from '../../entry/signed-in.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  return { rows: await app.orders.history(by) };
}

export default function History() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  return (
    <section>
      <PageHead title={t('account.orders.title')} hidden />
      <h1 className="sr-only">{t('account.orders.title')}</h1>
      {rows.length === 0 ? (
        <EmptyState
          icon={<PackageOpen size={28} />}
          title={t('account.orders.empty')}
          actions={<LinkButton to={`/${language}/shop`}>{t('site.toShop')}</LinkButton>}
        >
          {t('account.orders.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: OrderRow }) {
  const { t, language } = useWords();
  return (
    <li className="panel lift relative flex flex-wrap items-center gap-x-6 gap-y-2 p-4 hover:shadow-soft sm:p-5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <Link
            to={`/${language}/account/orders/${row.number}`}
            className="after:absolute after:inset-0 after:rounded-box hover:underline"
          >
            <SaidIn texts={row.firstLine} />{' '}
            {row.pieces > 1 && (
              <span className="font-normal text-quiet">
                {t('account.orders.more', { count: row.pieces - 1 })}
              </span>
            )}
          </Link>
        </p>
        <p className="text-quiet text-sm">
          <span className="whitespace-nowrap">{row.number}</span> ·{' '}
          {row.methods.map((method) => t(`order.method.${method}`)).join(' + ')} · <Day day={row.day} />
        </p>
        <p className="text-quiet text-sm">
          {t('account.orders.placed')} <Moment at={row.placedAt} />
        </p>
      </div>
      <OrderState {...row} />
      <Money minor={row.totalMinor} className="display ml-auto text-xl" />
    </li>
  );
}
