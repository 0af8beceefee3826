import { ChevronDown } from 'lucide-react';
import { type EventRole, eventRoles, extraRights } from '#modules/planner/events/contract';
import { ChoiceGroup, Tick } from '../../design/choice.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { listIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';
import { Choose } from '../event/choose.tsx';

/** What somebody is on the team, and what they may do beyond that. */
export function RoleFields() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const ticked = listIn(values, 'extra');
  return (
    <>
      <Choose<EventRole>
        name="role"
        label={t('life.team.role')}
        options={eventRoles}
        say={(role) => `${t(`planner.roles.${role}`)} – ${t(`life.team.does.${role}`)}`}
      />
      <details open={ticked.length > 0}>
        <summary className="flex cursor-pointer list-none items-center gap-1.5 py-1 font-medium text-[0.9375rem]">
          {t('life.team.extra')}
          <ChevronDown aria-hidden size={16} className="text-quiet" />
        </summary>
        <ChoiceGroup
          id={`${of}-extra`}
          legend={t('life.team.extra')}
          quietLegend
          hint={t('life.team.extraHint')}
          error={errorOf('extra')}
          className="grid gap-x-5 sm:grid-cols-2"
        >
          {extraRights.map((right) => (
            <Tick
              key={right}
              name="extra"
              value={right}
              defaultChecked={ticked.includes(right)}
              label={t(`life.rights.${right}`)}
            />
          ))}
        </ChoiceGroup>
      </details>
    </>
  );
}
