import { Form } from 'react-router';
import type { EntryView } from '#modules/shop/payments/contract';
import { Button } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';

/** What was recorded by hand, the newest first; a mistake is undone by its opposite. */
export function Entries({ entries }: { entries: EntryView[] }) {
  const { t } = useWords();
  const { me } = useOffice();
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1 basis-60">
            <p className={entry.isUndone ? 'text-quiet line-through' : ''}>
              <Money minor={entry.amountMinor} className="font-semibold" />{' '}
              {t(`payments.entries.${entry.kind}`)} <Day day={entry.day} />
            </p>
            <p className="text-quiet text-sm [overflow-wrap:anywhere]">
              {[entry.name, entry.note].filter(Boolean).join(' · ')}
            </p>
          </div>
          {entry.kind === 'received' && !entry.isUndone && me.role !== 'agent' && (
            <details className="group">
              <summary className="link w-fit cursor-pointer py-1 text-sm">
                {t('payments.entries.wrong')}
              </summary>
              <Form method="post" className="mt-2 grid max-w-sm justify-items-start gap-2">
                <input type="hidden" name="of" value="take-out" />
                <input type="hidden" name="entryId" value={entry.id} />
                <p className="text-sm">{t('payments.entries.ask')}</p>
                <Button type="submit" size="small">
                  {t('payments.entries.takeOut')}
                </Button>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
