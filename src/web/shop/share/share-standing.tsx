import { CircleCheck, CircleX, Clock3, type LucideIcon, PartyPopper, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShareView } from '#modules/shop/orders/contract';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { PayShareAnswer } from './share-action.ts';

const looks: Record<ShareView['standing'], { icon: LucideIcon; tone: string }> = {
  'to-pay': { icon: Wallet, tone: 'text-warning' },
  waiting: { icon: Clock3, tone: 'text-info' },
  paid: { icon: CircleCheck, tone: 'text-success' },
  complete: { icon: PartyPopper, tone: 'text-success' },
  ended: { icon: CircleX, tone: 'text-warning' },
};

type ShareStandingProps = { share: ShareView; isBack: boolean; children: ReactNode };

/** How a share stands, in one heading, and what its payer can do about it. */
export function ShareStanding({ share, isBack, children }: ShareStandingProps) {
  const { t } = useWords();
  const money = useMoney();
  const answer = useAnswer<PayShareAnswer>();
  const { standing } = share;
  const { icon: Icon, tone } = looks[standing];
  return (
    <header className="rounded-box bg-base-200 px-5 py-9 sm:px-10 sm:py-12">
      <div className="max-w-2xl" aria-live="polite">
        <Icon aria-hidden size={38} className={tone} />
        <p className="mt-4 font-medium text-quiet">{t('sharing.page.asks', { name: share.organiser })}</p>
        <h1 className="mt-1 text-[2.1rem] sm:text-5xl">
          {t(`sharing.page.${standing}`, { name: share.name, amount: money(share.amountMinor) })}
        </h1>
        {standing === 'paid' && <p className="mt-3 text-lg text-quiet">{t('sharing.page.paidText')}</p>}
        {standing === 'complete' && (
          <p className="mt-3 text-lg text-quiet">{t('sharing.page.completeText')}</p>
        )}
        {standing === 'waiting' && <p className="mt-3 text-lg text-quiet">{t('sharing.bankThinks')}</p>}
        {standing === 'ended' && (
          <p className="mt-3 text-lg text-quiet">
            {share.refundedMinor > 0
              ? t('sharing.page.endedPaid', { amount: money(share.refundedMinor) })
              : t('sharing.page.endedText')}
          </p>
        )}
        {answer?.refused && (
          <div className="mt-5">
            <Note tone="error" alert title={t(`sharing.refused.${answer.refused}`)} />
          </div>
        )}
        {standing === 'to-pay' && isBack && share.hasFailed && !answer && (
          <div className="mt-5">
            <Note tone="warning">{t('sharing.notThrough')}</Note>
          </div>
        )}
        {children}
      </div>
    </header>
  );
}
