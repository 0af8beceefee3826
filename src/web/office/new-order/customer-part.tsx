import type { KnownContact } from '#modules/shop/orders/contract';
import { languages } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { NewOrderForm } from './use-new-order.ts';

/** Who orders, and in which language they are written to. */
export function CustomerPart({ form: { answer, text, errorOf } }: { form: NewOrderForm }) {
  const { t, language } = useWords();
  const field = (name: 'name' | 'email' | 'phone') => ({
    id: name,
    name,
    label: t(`orderLife.new.${name}`),
    defaultValue: text(name),
    error: errorOf(name),
  });
  return (
    <Panel title={t('office.order.customer')}>
      <KnownContacts contacts={answer?.contacts ?? null} typed={text('known')} />
      <div key={answer?.filled} className="grid gap-4 sm:grid-cols-2">
        <Field {...field('name')} maxLength={120} autoComplete="off" />
        <Field {...field('email')} type="email" maxLength={200} autoComplete="off" />
        <Field {...field('phone')} type="tel" maxLength={40} autoComplete="off" />
        <Field
          as="select"
          name="language"
          label={t('office.order.language')}
          defaultValue={text('language') || language}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {t(`office.order.languages.${one}`)}
            </option>
          ))}
        </Field>
      </div>
    </Panel>
  );
}

/** Whoever ordered before need not spell it all again. */
function KnownContacts({ contacts, typed }: { contacts: KnownContact[] | null; typed: string }) {
  const { t } = useWords();
  return (
    <div className="mb-5">
      <div className="flex items-end gap-2">
        <Field
          name="known"
          label={t('orderLife.new.known')}
          hint={t('orderLife.new.knownHint')}
          defaultValue={typed}
          maxLength={80}
          autoComplete="off"
          className="flex-1"
        />
        <Button type="submit" name="intent" value="known" look="quiet" className="self-center">
          {t('orderLife.new.lookUp')}
        </Button>
      </div>
      {contacts && (
        <ul role="status" className="mt-2 grid gap-2">
          {contacts.length === 0 && <li className="text-quiet">{t('orderLife.new.unknown')}</li>}
          {contacts.map(({ name, email, phone }) => (
            <li key={email} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button type="submit" name="use" value={email} look="quiet" size="small">
                {t('orderLife.new.use', { name })}
              </Button>
              <span className="min-w-0 break-words text-quiet text-sm">
                {email} · {phone}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
