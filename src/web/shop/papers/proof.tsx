import { BadgeCheck, ShieldX, TimerOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ProofView } from '#modules/shop/papers/contract';
import { LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Money } from '../../design/money.tsx';
import { OrderState } from '../../design/order-state.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { visitOf } from '../../entry/visit.ts';
import { secret } from '../track/secret.ts';

/** What a proof says, or that it is not ours; open to whoever has its code. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, address } = visitOf(args);
  const found = await app.papers.verify({ code: args.params.code ?? '', address });
  if (found.ok) return data({ proof: found.value, refused: undefined }, { headers: secret });
  const status = found.code === 'too-many' ? 429 : 404;
  return data({ proof: undefined, refused: found.code }, { status, headers: secret });
}

export const headers = () => secret;

export default function Proof() {
  const { proof, refused } = useLoaderData<typeof loader>();
  const { t } = useWords();
  if (proof) return <Ours proof={proof} />;
  return refused === 'too-many' ? (
    <Refused icon={<TimerOff size={28} />} title={t('papers.check.busy')} text={t('papers.check.busyText')} />
  ) : (
    <Refused
      icon={<ShieldX size={28} />}
      title={t('papers.check.forged')}
      text={t('papers.check.forgedText')}
    />
  );
}

function Ours({ proof }: { proof: ProofView }) {
  const { t } = useWords();
  const { shop } = useFacts();
  const facts = [
    [
      t('papers.check.order'),
      <span key="order" className="figures">
        {proof.orderNumber}
      </span>,
    ],
    [t('papers.check.state'), <OrderState key="state" {...proof} />],
    [t('papers.check.placed'), <Day key="placed" day={proof.placedOn} />],
    [t('papers.check.day'), <Day key="day" day={proof.day} />],
    [t('papers.check.total'), <Money key="total" minor={proof.totalMinor} />],
  ] as const;
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <PageHead title={t('papers.check.ours')} hidden />
      <div className="panel mx-auto max-w-xl p-6 sm:p-8">
        <BadgeCheck aria-hidden size={40} className="text-success" />
        <h1 className="mt-3 text-3xl sm:text-4xl">{t('papers.check.ours')}</h1>
        <p className="mt-2 text-quiet">{t('papers.check.oursText', { shop: shop.name })}</p>
        <dl className="mt-6 divide-y divide-line border-line border-t">
          {facts.map(([name, value]) => (
            <div key={name} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
              <dt className="text-quiet">{name}</dt>
              <dd className="font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

type RefusedProps = { icon: ReactNode; title: string; text: string };

function Refused({ icon, title, text }: RefusedProps) {
  const { t, language } = useWords();
  return (
    <div className="page py-10">
      <PageHead title={title} hidden />
      <EmptyState
        level={1}
        icon={icon}
        title={title}
        actions={<LinkButton to={`/${language}/contact`}>{t('papers.check.ask')}</LinkButton>}
      >
        {text}
      </EmptyState>
    </div>
  );
}
