import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CheckoutPage } from '#modules/shop/checkout';
import { MOST_PAYERS } from '#modules/shop/orders/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Moment } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { useMoney } from '../../design/money.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import type { PartProps } from './contact-part.tsx';
import { linesIn, type SharesTold, sharesTold } from './shares-form.ts';

type SharesPartProps = PartProps & { page: CheckoutPage };

/** Others pay a part of it: who, and how much. What is asked shows by the tick alone, with or without a script. */
export function SharesPart({ page, values, errorOf }: SharesPartProps) {
  const { t } = useWords();
  const hydrated = useHydrated();
  const [lines, setLines] = useState(linesIn(values));
  const [typed, keep] = useState(values);
  if (!page.sharing) return null;
  const follow = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    if (form) keep(typedIn(form));
  };
  const told = sharesTold(hydrated ? typed : values, page.totalMinor);
  return (
    <div className="group/share" onInput={follow}>
      <Tick
        id="share"
        name="share"
        value="on"
        defaultChecked={values.share === 'on'}
        error={errorOf('share')}
        label={
          <>
            {t('sharing.offer')}
            <span className="block text-quiet text-sm">
              {t('sharing.offerHint')} <Moment at={page.sharing.until} />.
            </span>
          </>
        }
      />
      <div className="mt-3 hidden gap-5 rounded-box border border-line p-4 group-has-[[name=share]:checked]/share:grid sm:p-5">
        <ChoiceGroup legend={t('sharing.split')} className="grid gap-2.5 sm:grid-cols-2">
          {(['evenly', 'amounts'] as const).map((split) => (
            <Choice
              key={split}
              name="split"
              value={split}
              defaultChecked={(values.split ?? 'evenly') === split}
              label={t(`sharing.${split}`)}
            />
          ))}
        </ChoiceGroup>
        <Amount at={0} label={t('sharing.own')} values={values} errorOf={errorOf} />
        {Array.from({ length: lines - 1 }, (_, at) => at + 1).map((at) => (
          <PayerLine key={at} at={at} values={values} errorOf={errorOf} />
        ))}
        <input type="hidden" name="payers" value={lines} />
        <div>
          {lines < MOST_PAYERS && (
            <Button
              type="submit"
              name="intent"
              value="add-payer"
              formNoValidate
              look="quiet"
              size="small"
              onClick={(event) => {
                if (!hydrated) return;
                event.preventDefault();
                setLines(lines + 1);
              }}
            >
              <UserPlus aria-hidden size={16} />
              {t('sharing.add')}
            </Button>
          )}
          <p className="mt-2 text-quiet text-sm">{t('sharing.leaveEmpty')}</p>
        </div>
        <p role="status" className="font-medium">
          <Told told={told} page={page} />
        </p>
      </div>
    </div>
  );
}

/** What stands in a form, field by field. */
export const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

function PayerLine({ at, values, errorOf }: PartProps & { at: number }) {
  const { t } = useWords();
  return (
    <fieldset className="min-w-0 border-line border-t pt-4">
      <legend className="float-left mb-2 w-full font-medium text-[0.9375rem]">
        {t('sharing.payer', { number: at + 1 })}
      </legend>
      <div className="clear-left grid gap-3 sm:grid-cols-2">
        <Field
          id={`payerName.${at}`}
          name={`payerName.${at}`}
          label={t('sharing.payerName')}
          defaultValue={values[`payerName.${at}`]}
          error={errorOf(`payerName.${at}`)}
          autoComplete="off"
          maxLength={60}
        />
        <Field
          id={`payerEmail.${at}`}
          name={`payerEmail.${at}`}
          type="email"
          label={t('sharing.payerEmail')}
          defaultValue={values[`payerEmail.${at}`]}
          error={errorOf(`payerEmail.${at}`)}
          autoComplete="off"
          maxLength={200}
        />
        <Amount at={at} label={t('sharing.payerAmount')} values={values} errorOf={errorOf} />
      </div>
    </fieldset>
  );
}

function Amount({ at, label, values, errorOf }: PartProps & { at: number; label: string }) {
  return (
    <Field
      id={`payerAmount.${at}`}
      name={`payerAmount.${at}`}
      inputMode="decimal"
      label={label}
      defaultValue={values[`payerAmount.${at}`]}
      error={errorOf(`payerAmount.${at}`)}
      autoComplete="off"
      maxLength={12}
      className="hidden max-w-44 group-has-[[name=split][value=amounts]:checked]/share:block"
    />
  );
}

/** How it is shared, said while it is typed. */
function Told({ told, page }: { told: SharesTold; page: CheckoutPage }) {
  const { t } = useWords();
  const money = useMoney();
  const { split, people, ownMinor, leastMinor, leftMinor } = told;
  if (people < 2) return t('sharing.nobody');
  if (leftMinor > 0) return t('sharing.left', { amount: money(leftMinor) });
  if (leftMinor < 0) return t('sharing.over', { amount: money(-leftMinor) });
  if (split === 'amounts') return t('sharing.fits', { total: money(page.totalMinor) });
  return ownMinor === leastMinor
    ? t('sharing.each', { people, amount: money(leastMinor) })
    : t('sharing.eachUneven', { people, own: money(ownMinor ?? 0), amount: money(leastMinor) });
}
