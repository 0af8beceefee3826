import { Form, Link, useNavigation } from 'react-router';
import type { AgreedOffer } from '#modules/shop/checkout';
import type { ProposedOption } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { PaymentMethods } from '../payment-methods.tsx';
import { AcceptSlots } from './accept-slots.tsx';
import { useQuoteProblems } from './use-problems.ts';

type AcceptFormProps = { version: number; option: ProposedOption; offer: AgreedOffer; values: Values };

/** Who takes it, where it goes, how it is paid, and the terms: one press makes the order. */
export function AcceptForm({ version, option, offer, values: known }: AcceptFormProps) {
  const { t } = useWords();
  const money = useMoney();
  const answer = useAnswer<FormAnswer>();
  const mine = answer?.of === 'accept' ? answer : undefined;
  const { told, errorOf } = useQuoteProblems(mine, 'accept');
  const values = mine?.values ?? known;
  const sending = useNavigation().formData?.get('of') === 'accept';
  const field = (name: string) => ({
    id: `accept-${name}`,
    name,
    defaultValue: textIn(values, name),
    error: errorOf(name),
  });
  return (
    <Panel id="accept" title={t('quote.accept.title', { name: option.name })} className="mt-8 max-w-3xl">
      <p className="-mt-3 mb-5 text-quiet">{t('quote.accept.lead')}</p>
      {offer.problems.length > 0 && (
        <div className="mb-5">
          <Note tone="warning" title={t('quote.accept.gone')}>
            {t('quote.accept.goneText')}
          </Note>
        </div>
      )}
      <Form method="post" action="#accept" noValidate className="grid gap-6">
        <input type="hidden" name="of" value="accept" />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="optionId" value={option.id} />
        <input type="hidden" name="shownTotal" value={option.totalMinor} />
        <ErrorSummary title={t('quote.ask.mend')} problems={told} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...field('name')} label={t('quote.accept.name')} autoComplete="name" maxLength={120} />
          <Field
            {...field('phone')}
            type="tel"
            label={t('quote.accept.phone')}
            autoComplete="tel"
            maxLength={40}
          />
          {option.method === 'delivery' && (
            <>
              <Field
                {...field('street')}
                label={t('checkout.address.street')}
                autoComplete="street-address"
                maxLength={200}
                className="sm:col-span-2"
              />
              <Field
                {...field('postcode')}
                label={t('checkout.address.postcode')}
                autoComplete="postal-code"
                maxLength={12}
              />
              <Field
                {...field('town')}
                label={t('checkout.address.town')}
                autoComplete="address-level2"
                maxLength={100}
              />
            </>
          )}
        </div>
        {offer.needsSlot && (
          <AcceptSlots
            offer={offer}
            isPickUp={option.method === 'pick-up'}
            chosen={textIn(values, 'slotId')}
            error={errorOf('slotId')}
          />
        )}
        {option.totalMinor > 0 && (
          <>
            {offer.deposit && <HowMuch offer={offer} values={mine?.values} error={errorOf('deposit')} />}
            <PaymentMethods
              methods={offer.methods}
              chosen={textIn(values, 'payment') || undefined}
              error={errorOf('payment')}
            />
          </>
        )}
        <TermsTick error={errorOf('terms')} ticked={textIn(values, 'terms') === 'on'} />
        <Button
          type="submit"
          size="large"
          className="justify-self-start"
          pending={sending}
          pendingLabel={t('checkout.placing')}
        >
          {option.totalMinor === 0
            ? t('quote.accept.actFree')
            : t('quote.accept.act', {
                amount: money(offer.deposit ? offer.deposit.depositMinor : option.totalMinor),
              })}
        </Button>
      </Form>
    </Panel>
  );
}

type HowMuchProps = { offer: AgreedOffer; values: Values | undefined; error: string | undefined };

/** The deposit that was agreed, or everything at once. */
function HowMuch({ offer: { deposit, totalMinor }, values, error }: HowMuchProps) {
  const { t } = useWords();
  const money = useMoney();
  if (!deposit) return null;
  const wantsDeposit = values === undefined || textIn(values, 'deposit') === 'on';
  return (
    <ChoiceGroup id="accept-deposit" legend={t('quote.accept.howMuch')} error={error}>
      <Choice
        name="deposit"
        value="on"
        defaultChecked={wantsDeposit}
        label={t('quote.accept.deposit', { amount: money(deposit.depositMinor) })}
        more={
          <>
            {t('quote.accept.rest', { amount: money(deposit.restMinor) })} <Day day={deposit.restDueOn} />
          </>
        }
      />
      <Choice
        name="deposit"
        value=""
        defaultChecked={!wantsDeposit}
        label={t('quote.accept.all', { amount: money(totalMinor) })}
      />
    </ChoiceGroup>
  );
}

function TermsTick({ error, ticked }: { error: string | undefined; ticked: boolean }) {
  const { t, language } = useWords();
  const [before, linked, after] = t('checkout.terms').split('|');
  return (
    <Tick
      id="accept-terms"
      name="terms"
      value="on"
      defaultChecked={ticked}
      error={error}
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
  );
}
