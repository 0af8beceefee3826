import { UserPlus, X } from 'lucide-react';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { Button } from '../button.tsx';
import { FilledField, useFilled } from '../forms/filled-form.tsx';
import { textIn } from '../forms/form-values.ts';
import { Panel } from '../panel.tsx';
import { useWords } from '../words.tsx';
import { PersonFields } from './person-fields.tsx';
import { rowsIn } from './reply-values.ts';

/** Those whom a party brings along: a row for each, added and taken away by sending the form. */
export function CompanionRows({ page, added }: { page: ReplyPage; added?: number | undefined }) {
  const { t } = useWords();
  const { values } = useFilled();
  const rows = rowsIn(values);
  const most = page.party.companions;
  if (most === 0 && rows.length === 0) return null;
  return (
    <Panel
      title={t('reply.companions')}
      action={
        <span className="text-quiet text-sm">{t('reply.companionsOf', { count: rows.length, most })}</span>
      }
    >
      <input type="hidden" name="rows" value={rows.length} />
      <div className="grid gap-7">
        {rows.map((_, at) => {
          const person = `companions.${at}`;
          const name = textIn(values, `${person}.firstName`) || t('reply.companion', { n: at + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; another number of rows is another form
            <fieldset key={at} className="grid min-w-0 gap-4">
              <legend className="mb-3 font-semibold">{name}</legend>
              <div className="grid gap-4 sm:grid-cols-2">
                <FilledField
                  name={`${person}.firstName`}
                  label={t('reply.firstName')}
                  maxLength={80}
                  autoFocus={added === at}
                />
                <FilledField
                  name={`${person}.lastName`}
                  label={t('reply.lastName')}
                  optional={t('site.optional')}
                  maxLength={80}
                />
              </div>
              <PersonFields person={person} name={name} page={page} />
              <div>
                <Button type="submit" name="do" value={`remove.${at}`} look="quiet" size="small">
                  <X aria-hidden size={16} />
                  {t('reply.removeCompanion', { name })}
                </Button>
              </div>
            </fieldset>
          );
        })}
        {rows.length < most && (
          <div>
            <Button type="submit" name="do" value="add" look="quiet">
              <UserPlus aria-hidden size={18} />
              {t('reply.addCompanion')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
