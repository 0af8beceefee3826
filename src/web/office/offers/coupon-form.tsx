import { useEffect } from 'react';
import { couponKinds, type Named, type OfficeCoupon } from '#modules/shop/offers/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { SettingsForm } from '../settings/settings-form.tsx';
import type { CouponAnswer } from './coupon-action.ts';
import { CouponScope } from './coupon-scope.tsx';
import { couponFields } from './coupon-values.ts';

type CouponFormProps = { coupon: OfficeCoupon | undefined; categories: Named[] };

/** A coupon as it is made or changed. Buttons within it answer with the form as it was typed. */
export function CouponForm({ coupon, categories }: CouponFormProps) {
  const { t, language } = useWords();
  const answer = useAnswer<CouponAnswer>();
  const focus = answer?.focus;
  useEffect(() => {
    if (answer && focus) document.getElementById(focus)?.focus();
  }, [answer, focus]);
  return (
    <SettingsForm
      // An answer with other values is another form.
      key={`${coupon?.version} ${answer?.at ?? ''}`}
      of="coupon"
      values={couponFields(coupon, language)}
      version={coupon?.version ?? 0}
      save={coupon ? undefined : t('offers.make')}
    >
      {/* Enter in a field presses the first button of a form: without this one, it would make up another code. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
        {t('settings.save')}
      </button>
      <Panel>
        <div className="grid gap-5 sm:grid-cols-2">
          <div className="grid gap-2">
            <FilledField
              name="code"
              label={t('offers.code')}
              hint={t('offers.codeHint')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
            />
            <Button
              type="submit"
              name="intent"
              value="generate"
              look="quiet"
              size="small"
              className="justify-self-start"
            >
              {t('offers.generate')}
            </Button>
          </div>
          <FilledField
            name="note"
            label={t('offers.note')}
            hint={t('offers.noteHint')}
            optional={t('site.optional')}
            maxLength={200}
          />
        </div>
      </Panel>
      <Panel>
        <Kind />
      </Panel>
      <Panel title={t('offers.scope')}>
        <CouponScope categories={categories} products={answer?.chosen ?? coupon?.products ?? []} />
      </Panel>
      <Panel>
        <div className="grid gap-6 sm:grid-cols-2">
          <Pair legend={t('offers.period')} hint={t('offers.periodHint')}>
            <FilledField name="startsOn" type="date" label={t('offers.startsOn')} />
            <FilledField name="endsOn" type="date" label={t('offers.endsOn')} />
          </Pair>
          <Pair
            legend={t('offers.limits')}
            hint={`${t('offers.maxUsesHint')} ${t('offers.maxPerCustomerHint')}`}
          >
            <FilledField name="maxUses" inputMode="numeric" label={t('offers.maxUses')} maxLength={7} />
            <FilledField
              name="maxPerCustomer"
              inputMode="numeric"
              label={t('offers.maxPerCustomer')}
              maxLength={4}
            />
          </Pair>
        </div>
      </Panel>
    </SettingsForm>
  );
}

function Pair({ legend, hint, children }: { legend: string; hint: string; children: React.ReactNode }) {
  return (
    <ChoiceGroup legend={legend} hint={hint} className="grid gap-4 min-[26rem]:grid-cols-2">
      {children}
    </ChoiceGroup>
  );
}

/** What it takes off; the field of the other kind is put aside. */
function Kind() {
  const { t } = useWords();
  const { values, errorOf } = useFilled();
  return (
    <div className="group grid gap-5">
      <ChoiceGroup
        id="coupon-kind"
        legend={t('offers.kind')}
        error={errorOf('kind')}
        className="grid gap-2.5 lg:grid-cols-3"
      >
        {couponKinds.map((kind) => (
          <Choice
            key={kind}
            name="kind"
            value={kind}
            defaultChecked={kind === textIn(values, 'kind')}
            label={t(`offers.kinds.${kind}`)}
            more={t(`offers.kindHints.${kind}`)}
          />
        ))}
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="hidden group-has-[[value=percentage]:checked]:block">
          <FilledField
            name="percentBp"
            inputMode="decimal"
            label={`${t('offers.percentBp')} (%)`}
            maxLength={7}
          />
        </div>
        <div className="hidden group-has-[[value=amount]:checked]:block">
          <FilledField
            name="amountMinor"
            inputMode="decimal"
            label={t('offers.amountMinor')}
            maxLength={10}
          />
        </div>
        <FilledField
          name="minimumMinor"
          inputMode="decimal"
          label={t('offers.minimumMinor')}
          hint={t('offers.minimumHint')}
          optional={t('site.optional')}
          maxLength={10}
        />
      </div>
    </div>
  );
}
