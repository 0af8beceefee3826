import { Link } from 'react-router';
import type { CheckoutPage } from '#modules/shop/checkout';
import { Tick } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { PaymentMethods } from '../payment-methods.tsx';
import { CheckoutPart } from './checkout-part.tsx';
import type { PartProps } from './contact-part.tsx';
import { SharesPart } from './shares-part.tsx';

/** A last word to the makers, the way to pay, and the terms. */
export function PaymentPart({ page, values, errorOf }: PartProps & { page: CheckoutPage }) {
  const { t, language } = useWords();
  const money = useMoney();
  const [before, linked, after] = t('checkout.terms').split('|');
  return (
    <>
      <CheckoutPart title={t('checkout.note.title')}>
        <Field
          as="textarea"
          id="note"
          name="note"
          label={t('checkout.note.label')}
          hint={t('checkout.note.hint')}
          optional={t('site.optional')}
          defaultValue={values.note}
          error={errorOf('note')}
          maxLength={1000}
          rows={3}
        />
      </CheckoutPart>
      <CheckoutPart title={t('checkout.payment.title')}>
        {page.totalMinor === 0 && page.deliveryMinor !== null ? (
          <p>{t('offers.nothingToPay')}</p>
        ) : (
          <PaymentMethods methods={page.paymentMethods} chosen={values.payment} error={errorOf('payment')} />
        )}
        {page.deposit && (
          <Tick
            id="deposit"
            name="deposit"
            value="on"
            defaultChecked={values.deposit === 'on'}
            error={errorOf('deposit')}
            label={
              <>
                {t('transfer.deposit', {
                  now: money(page.deposit.depositMinor),
                  rest: money(page.deposit.restMinor),
                })}{' '}
                <Day day={page.deposit.restDueOn} />
                <span className="block text-quiet text-sm">{t('transfer.depositHint')}</span>
              </>
            }
          />
        )}
        <SharesPart page={page} values={values} errorOf={errorOf} />
        <Tick
          id="terms"
          name="terms"
          value="on"
          required
          defaultChecked={values.terms === 'on'}
          error={errorOf('terms')}
          label={
            <>
              {before}
              <Link className="link" to={`/${language}/terms`} target="_blank" rel="noopener">
                {linked}
              </Link>
              {after}
            </>
          }
        />
      </CheckoutPart>
    </>
  );
}
