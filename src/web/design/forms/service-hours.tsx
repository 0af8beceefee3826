import type { CartView } from '#modules/shop/cart/contract';
import { Field } from '../field.tsx';
import { useWords } from '../words.tsx';

type ServiceHoursProps = {
  cart: Pick<CartView, 'lines'>;
  text: (name: string) => string;
  errorOf: (name: string) => string | undefined;
  /** What is promised of a wish; the staff write down what was agreed. */
  hint?: string;
};

/** When services are to begin: they have no hours to choose from, so a time is named. */
export function ServiceHours({ cart, text, errorOf, hint }: ServiceHoursProps) {
  const { t } = useWords();
  return cart.lines
    .filter(({ kind }) => kind === 'service')
    .map(({ id, name }) => (
      <Field
        key={id}
        id={`startsAt.${id}`}
        name={`startsAt.${id}`}
        type="time"
        label={t('parts.starts.wish', { name: name.text })}
        hint={hint}
        optional={t('site.optional')}
        defaultValue={text(`startsAt.${id}`)}
        error={errorOf(`startsAt.${id}`)}
        className="max-w-xs"
      />
    ));
}
