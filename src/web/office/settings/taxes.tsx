import { friendlyFormatIBAN } from 'ibantools';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { languages } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import {
  amountField,
  isTicked,
  listIn,
  minorIn,
  numberIn,
  textFields,
  textIn,
  textsIn,
  type Values,
  valuesOf,
} from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { methodName } from '../../design/payment-method.ts';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const [rates, payments] = [
    shown(await app.settings.part('taxes', by)),
    shown(await app.settings.part('payments', by)),
  ];
  const transfer = shown(await app.settings.part('transfer', by));
  const terms = shown(await app.settings.part('terms', by));
  const { vatRates } = rates.values;
  const off = payments.values.paymentMethodsOff;
  return {
    rates: { version: rates.version, count: vatRates.length + 1, values: rateFields(vatRates) },
    transfer: {
      version: transfer.version,
      values: {
        transferIban: friendlyFormatIBAN(transfer.values.transferIban) ?? '',
        transferHolder: transfer.values.transferHolder,
        transferDays: String(transfer.values.transferDays),
      },
    },
    terms: {
      version: terms.version,
      values: {
        depositBp: String(terms.values.depositBp / 100),
        depositFromMinor: amountField(terms.values.depositFromMinor, language),
        restDays: String(terms.values.restDays),
        invoiceDays: String(terms.values.invoiceDays),
        payAtPickUp: terms.values.payAtPickUp ? 'on' : '',
        shareDays: String(terms.values.shareDays),
        papersByMail: terms.values.papersByMail ? 'on' : '',
      },
    },
    payments: {
      version: payments.version,
      methods: app.payments.methods().map((method) => ({
        ...method,
        offered: !off.includes(`${method.provider}:${method.method}`),
      })),
    },
  };
}

const rateFields = (rates: { rateBp: number; names: Record<string, string | undefined> }[]): Values =>
  Object.assign(
    {},
    ...rates.map(({ rateBp, names }, at) => ({
      [`rate.${at}`]: String(rateBp / 100),
      ...textFields(`names.${at}`, names),
    })),
  );

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const expected = Number(textIn(values, 'expected'));
  if (of === 'payments') {
    const offered = listIn(values, 'offered');
    const all = app.payments.methods().map(({ provider, method }) => `${provider}:${method}`);
    const paymentMethodsOff = all.filter((choice) => !offered.includes(choice));
    const outcome = await app.settings.change({
      part: 'payments',
      values: { paymentMethodsOff },
      expected,
      by,
    });
    return settle(args.request, outcome, { of, values });
  }
  if (of === 'transfer') {
    const outcome = await app.settings.change({
      part: 'transfer',
      values: {
        transferIban: textIn(values, 'transferIban'),
        transferHolder: textIn(values, 'transferHolder'),
        transferDays: numberIn(textIn(values, 'transferDays')),
      },
      expected,
      by,
    });
    return settle(args.request, outcome, { of, values });
  }
  if (of === 'terms') {
    const outcome = await app.settings.change({
      part: 'terms',
      values: {
        depositBp: Math.round(numberIn(textIn(values, 'depositBp')) * 100),
        depositFromMinor: minorIn(textIn(values, 'depositFromMinor')),
        restDays: numberIn(textIn(values, 'restDays')),
        invoiceDays: numberIn(textIn(values, 'invoiceDays')),
        payAtPickUp: isTicked(values, 'payAtPickUp'),
        shareDays: numberIn(textIn(values, 'shareDays')),
        papersByMail: isTicked(values, 'papersByMail'),
      },
      expected,
      by,
    });
    return settle(args.request, outcome, { of, values });
  }
  const vatRates = Object.keys(values)
    .flatMap((name) => /^rate\.(\d+)$/.exec(name)?.[1] ?? [])
    .filter((at) => textIn(values, `rate.${at}`).trim() !== '')
    .map((at) => ({
      rateBp: Math.round(numberIn(textIn(values, `rate.${at}`)) * 100),
      names: textsIn(values, `names.${at}`),
    }));
  const outcome = await app.settings.change({ part: 'taxes', values: { vatRates }, expected, by });
  return settle(args.request, outcome, { of: 'taxes', values });
}

export default function Taxes() {
  const { rates, payments, transfer, terms } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <div className="grid grid-cols-1 items-start gap-6 2xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <Panel title={t('settings.taxes.title')}>
        <p className="-mt-2 mb-5 text-quiet">{t('settings.taxes.lead')}</p>
        <SettingsForm of="taxes" values={rates.values} version={rates.version}>
          <Rates count={rates.count} />
        </SettingsForm>
      </Panel>
      <Panel title={t('settings.taxes.payments')}>
        <p className="-mt-2 mb-5 text-quiet">
          {t(payments.methods.length > 0 ? 'settings.taxes.paymentsLead' : 'settings.taxes.paymentsNone')}
        </p>
        {payments.methods.length > 0 && <Methods />}
      </Panel>
      <Panel title={t('payments.terms.title')}>
        <p className="-mt-2 mb-5 text-quiet">{t('payments.terms.lead')}</p>
        <SettingsForm of="terms" values={terms.values} version={terms.version}>
          <TermsFields />
        </SettingsForm>
      </Panel>
      <Panel title={t('payments.account.title')}>
        <p className="-mt-2 mb-5 text-quiet">{t('payments.account.lead')}</p>
        <SettingsForm of="transfer" values={transfer.values} version={transfer.version}>
          <FilledField name="transferIban" label="IBAN" maxLength={60} autoComplete="off" />
          <FilledField name="transferHolder" label={t('payments.account.holder')} maxLength={70} />
          <FilledField
            name="transferDays"
            type="number"
            min={1}
            max={30}
            label={t('payments.account.days')}
            hint={t('payments.account.daysHint')}
            required
          />
        </SettingsForm>
      </Panel>
    </div>
  );
}

/** One line for each rate, and an empty one for another. */
function Rates({ count }: { count: number }) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const lines = Array.from({ length: count }, (_, at) => at);
  return (
    <fieldset id={`${of}-vatRates`} tabIndex={-1} className="grid min-w-0 gap-4">
      <legend className="sr-only">{t('settings.taxes.title')}</legend>
      {lines.map((at) => (
        <div
          key={at}
          className="grid gap-3 border-line border-b pb-4 last:border-0 last:pb-0 sm:grid-cols-[6rem_repeat(3,minmax(0,1fr))]"
        >
          <Field
            name={`rate.${at}`}
            inputMode="decimal"
            label={t('settings.taxes.rate')}
            defaultValue={textIn(values, `rate.${at}`)}
            maxLength={6}
          />
          {languages.map((language) => (
            <Field
              key={language}
              name={`names.${at}.${language}`}
              lang={language}
              label={t(`settings.languages.${language}`)}
              defaultValue={textIn(values, `names.${at}.${language}`)}
              maxLength={60}
            />
          ))}
        </div>
      ))}
      {errorOf('vatRates') && <p className="font-medium text-error text-sm">{errorOf('vatRates')}</p>}
    </fieldset>
  );
}

function TermsFields() {
  const { t } = useWords();
  const { values } = useFilled();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FilledField
          name="depositBp"
          inputMode="decimal"
          label={t('payments.terms.deposit')}
          hint={t('payments.terms.depositHint')}
          required
        />
        <FilledField
          name="depositFromMinor"
          inputMode="decimal"
          label={t('payments.terms.from')}
          hint={t('payments.terms.fromHint')}
          required
        />
        <FilledField
          name="restDays"
          type="number"
          min={0}
          max={365}
          label={t('payments.terms.rest')}
          hint={t('payments.terms.restHint')}
          required
        />
        <FilledField
          name="invoiceDays"
          type="number"
          min={1}
          max={120}
          label={t('payments.terms.invoice')}
          hint={t('payments.terms.invoiceHint')}
          required
        />
        <FilledField
          name="shareDays"
          type="number"
          min={0}
          max={30}
          label={t('payments.terms.share')}
          hint={t('payments.terms.shareHint')}
          required
        />
      </div>
      <Tick
        name="payAtPickUp"
        value="on"
        defaultChecked={isTicked(values, 'payAtPickUp')}
        label={t('payments.terms.atPickUp')}
      />
      <Tick
        name="papersByMail"
        value="on"
        defaultChecked={isTicked(values, 'papersByMail')}
        label={t('payments.terms.papersByMail')}
      />
    </>
  );
}

function Methods() {
  const { payments } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <SettingsForm of="payments" values={{}} version={payments.version}>
      <ChoiceGroup legend={t('settings.taxes.payments')} quietLegend>
        {payments.methods.map(({ provider, method, label, test, offered }) => (
          <Choice
            key={`${provider}:${method}`}
            kind="checkbox"
            name="offered"
            value={`${provider}:${method}`}
            defaultChecked={offered}
            label={methodName(method, label, t)}
            aside={test ? <Badge tone="info">{t('checkout.payment.test')}</Badge> : undefined}
          />
        ))}
      </ChoiceGroup>
    </SettingsForm>
  );
}
