import { Link } from 'react-router';
import { Tick } from '../../design/choice.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { isTicked, type Values } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';

type SaveTemplateProps = { workspace: string; answer: FormAnswer | undefined };

/** The shape of this event, for the next one of its workspace. */
export function SaveTemplate({ workspace, answer }: SaveTemplateProps) {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const values: Values =
    answer?.of === 'template' ? answer.values : { programme: 'on', replies: 'on', list: 'on' };
  const keeps = [
    'programme' as const,
    ...(may('see-replies') ? (['replies'] as const) : []),
    ...(may('see-guests') ? (['list'] as const) : []),
  ];
  return (
    <Panel
      title={t('templates.save.title')}
      action={
        <Link to={`/${language}/planner/templates`} className="link py-1 text-quiet text-sm">
          {t('templates.save.toTemplates')}
        </Link>
      }
    >
      <FilledForm
        of="template"
        version={event.version}
        values={values}
        problems={usePlannerProblems(answer, 'template')}
        mend={t('planner.form.mend')}
        save={t('templates.save.do')}
      >
        <FilledField name="name" label={t('templates.name')} maxLength={120} autoComplete="off" required />
        <FilledField
          name="description"
          label={t('templates.description')}
          optional={t('planner.form.optional')}
          maxLength={1_000}
        />
        <fieldset>
          <legend className="mb-2 text-[0.9375rem]">{t('templates.save.lead', { workspace })}</legend>
          {keeps.map((name) => (
            <Tick
              key={name}
              name={name}
              defaultChecked={isTicked(values, name)}
              label={t(`templates.save.${name}`)}
            />
          ))}
        </fieldset>
        <p className="text-quiet text-sm">{t('templates.save.never')}</p>
      </FilledForm>
    </Panel>
  );
}
