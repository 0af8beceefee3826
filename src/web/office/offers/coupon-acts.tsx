import { Form, useSearchParams } from 'react-router';
import type { OfficeCoupon } from '#modules/shop/offers/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

/** What can be done to a coupon as a whole; deleting asks once more. */
export function CouponActs({ coupon }: { coupon: OfficeCoupon }) {
  const { t, language } = useWords();
  const asks = useSearchParams()[0].get('ask') === 'remove' && !coupon.everUsed;
  const own = `/${language}/office/offers/${coupon.id}`;
  const { state, endedByHand } = coupon;
  const acts = [
    ...(state === 'archived'
      ? (['restore'] as const)
      : [endedByHand ? ('resume' as const) : ('end' as const)]),
    ...(state === 'archived' ? [] : (['archive'] as const)),
  ];
  if (asks)
    return (
      <Note tone="warning" title={t('offers.removeSure', { code: coupon.code })}>
        <Form method="post" action={own} className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" name="intent" value="remove" look="danger" size="small">
            {t('offers.removeYes')}
          </Button>
          <LinkButton to={own} look="quiet" size="small">
            {t('offers.removeNo')}
          </LinkButton>
        </Form>
      </Note>
    );
  return (
    <div className="grid gap-2">
      <Form method="post" action={own} className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <Button key={act} type="submit" name="intent" value={act} look="quiet" size="small">
            {t(`offers.${act}`)}
          </Button>
        ))}
        {!coupon.everUsed && (
          <LinkButton to={`${own}?ask=remove`} look="danger" size="small" preventScrollReset>
            {t('offers.remove')}
          </LinkButton>
        )}
      </Form>
      {coupon.everUsed && <p className="text-quiet text-sm">{t('offers.usedStays')}</p>}
    </div>
  );
}
