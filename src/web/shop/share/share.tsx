import { data, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import { isId } from '#platform/ids';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { noSuchLink, visitOf } from '../../entry/visit.ts';
import { secret } from '../track/secret.ts';
import { TransferPanel } from '../track/transfer-panel.tsx';
import { PayShare } from './pay-share.tsx';
import { paysShare } from './share-action.ts';
import { ShareOf } from './share-of.tsx';
import { ShareStanding } from './share-standing.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app } = visitOf(args);
  const returned = new URL(args.request.url).searchParams.get('payment') ?? undefined;
  // The truth is fetched before it is shown; if the provider is away, the page says that we wait.
  if (isId(returned)) await app.checkout.settle(returned).catch(() => undefined);
  const page = await app.checkout.shares.page(args.params.link ?? '');
  if (!page) throw await noSuchLink(visitOf(args));
  return data({ ...page, isBack: isId(returned) }, { headers: secret });
}

export const headers = () => secret;

export const action = paysShare;

/** One payer's part of an order: what it is for, who asks, and how to pay it, without an account. */
export default function Share() {
  const { share, methods, transfer, isBack } = useLoaderData<typeof loader>();
  const { link } = useParams();
  const others = methods.filter(({ provider }) => provider !== 'by-hand');
  const { t } = useWords();
  useRoom(`order:${share.orderId}`, useRefreshSoon(), link);
  return (
    <div className="page pt-8 pb-20 sm:pt-12">
      <PageHead title={t('sharing.page.title')} hidden />
      <ShareStanding share={share} isBack={isBack}>
        {share.standing === 'to-pay' && !transfer && <PayShare share={share} methods={methods} />}
      </ShareStanding>
      {transfer && (
        <TransferPanel keptUntil={share.until} transfer={transfer} isPart={share.standing === 'waiting'}>
          {share.standing === 'to-pay' && others.length > 0 && <PayShare share={share} methods={others} />}
        </TransferPanel>
      )}
      <ShareOf share={share} />
    </div>
  );
}
