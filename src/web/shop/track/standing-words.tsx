import {
  CircleCheck,
  CircleX,
  Clock3,
  Landmark,
  type LucideIcon,
  RotateCcw,
  Undo2,
  Users,
  Wallet,
} from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import type { OrderView } from '#modules/shop/orders/contract';
import type { PaymentMethodView } from '#modules/shop/payments/contract';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Money } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useWords } from '../../design/words.tsx';
import { Confetti } from './confetti.tsx';
import { PayAgain } from './pay-again.tsx';
import type { Standing } from './standing.ts';
import type { TrackAnswer } from './track-action.ts';

type StandingWordsProps = {
  order: OrderView;
  standing: Standing;
  celebrate: boolean;
  methods: PaymentMethodView[];
};

const looks: Record<Standing, { icon: LucideIcon; tone: string }> = {
  paid: { icon: CircleCheck, tone: 'text-success' },
  'part-paid': { icon: CircleCheck, tone: 'text-success' },
  dearer: { icon: Wallet, tone: 'text-warning' },
  agreed: { icon: CircleCheck, tone: 'text-success' },
  waiting: { icon: Clock3, tone: 'text-info' },
  'try-again': { icon: RotateCcw, tone: 'text-warning' },
  'to-pay': { icon: Wallet, tone: 'text-warning' },
  'to-transfer': { icon: Landmark, tone: 'text-info' },
  shared: { icon: Users, tone: 'text-info' },
  'shares-missing': { icon: Clock3, tone: 'text-warning' },
  'out-of-time': { icon: Clock3, tone: 'text-warning' },
  cancelled: { icon: CircleX, tone: 'text-error' },
  rejected: { icon: CircleX, tone: 'text-error' },
  refunded: { icon: Undo2, tone: 'text-info' },
};

/** How it stands, in one heading, and what the shopper can do about it. */
export function StandingWords({ order, standing, celebrate, methods }: StandingWordsProps) {
  const { t } = useWords();
  const answer = useAnswer<TrackAnswer>();
  const { icon: Icon, tone } = looks[standing];
  const first = order.contact.name.split(' ')[0] ?? '';
  const party = (standing === 'paid' || standing === 'part-paid' || standing === 'agreed') && celebrate;
  return (
    <header
      className={`relative overflow-hidden rounded-box ${party ? 'festive' : 'bg-base-200'} px-5 py-9 sm:px-10 sm:py-12`}
    >
      {party && <Confetti />}
      <div className="relative max-w-2xl" aria-live="polite">
        <Icon aria-hidden size={38} className={tone} />
        <p className="mt-4 font-medium text-quiet">{t('order.title', { number: order.number })}</p>
        <h1 className="mt-1 text-[2.1rem] sm:text-5xl">
          {t(`order.standing.${standing}.title`, { name: first })}
        </h1>
        <p className="mt-3 max-w-prose text-lg text-quiet">
          {t(`order.standing.${standing}.text`, {
            email: order.contact.email,
            reason: order.endedReason ?? '',
          })}
        </p>
        {standing === 'waiting' && <Waiting />}
        <OnItsWayBack order={order} />
        {order.refundedMinor > 0 && (
          <p className="mt-3 font-medium">
            {t('order.refunded')} <Money minor={order.refundedMinor} />
          </p>
        )}
        {answer?.refused && (
          <div className="mt-5">
            <Note tone="error" alert title={t(`order.refusedAction.${answer.refused}`)} />
          </div>
        )}
        {(['try-again', 'to-pay', 'out-of-time', 'shares-missing'] as Standing[]).includes(standing) && (
          <PayAgain order={order} methods={order.payable ? methods : []} />
        )}
      </div>
    </header>
  );
}

/** Money that was promised back and has not gone yet. */
function OnItsWayBack({ order }: { order: OrderView }) {
  const { t } = useWords();
  const minor = order.payments
    .flatMap(({ refunds }) => refunds)
    .filter(({ state }) => state === 'queued' || state === 'pending')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (minor === 0) return null;
  return (
    <p className="mt-3 font-medium">
      {t('order.onItsWayBack')} <Money minor={minor} />
    </p>
  );
}

const ASK_EVERY = 4_000;
const ASK_TIMES = 30;

/** While the bank thinks: the page asks again by itself, and offers a link to those without a script. */
function Waiting() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const refresh = useRefreshSoon();
  useEffect(() => {
    let asked = 0;
    const timer = setInterval(() => {
      asked += 1;
      if (asked > ASK_TIMES) clearInterval(timer);
      else if (!document.hidden) refresh();
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <Link to={`${pathname}${search}`} reloadDocument className="press press-quiet mt-5">
      <RotateCcw aria-hidden size={17} />
      {t('order.lookAgain')}
    </Link>
  );
}
