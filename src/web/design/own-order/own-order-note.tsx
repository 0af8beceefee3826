import type { AgainChange } from '#modules/shop/checkout/contract';
import { LinkButton } from '../button.tsx';
import { useMoney } from '../money.tsx';
import { Note } from '../note.tsx';
import { SaidIn } from '../said.tsx';
import { useWords } from '../words.tsx';
import type { OwnOrderAnswer } from './own-order-action.ts';

/** Why an order was not cancelled, or what of it is in the basket again, and what is otherwise now. */
export function OwnOrderNote({ answer }: { answer: OwnOrderAnswer | undefined }) {
  const { t, language } = useWords();
  if (answer?.notCancelled)
    return (
      <Note
        tone="error"
        alert
        title={t(
          answer.notCancelled === 'changed-meanwhile'
            ? 'order.own.refused.changed-meanwhile'
            : 'order.own.refused.step-not-possible',
        )}
      />
    );
  if (!answer?.again) return null;
  const { added, changes } = answer.again;
  return (
    <Note tone={added > 0 ? 'info' : 'warning'} alert title={t('order.own.added', { count: added })}>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {changes.map((change) => (
          <li key={`${change.what} ${JSON.stringify(change.names)}`}>
            <SaidIn texts={change.names} />: <Change change={change} />
          </li>
        ))}
      </ul>
      {added > 0 && (
        <p className="mt-3">
          <LinkButton to={`/${language}/basket`} size="small">
            {t('order.own.toBasket')}
          </LinkButton>
        </p>
      )}
    </Note>
  );
}

function Change({ change }: { change: AgainChange }) {
  const { t } = useWords();
  const money = useMoney();
  if (change.what !== 'price') return t(`order.own.change.${change.what}`);
  return t('order.own.change.price', { was: money(change.wasMinor), is: money(change.isMinor) });
}
