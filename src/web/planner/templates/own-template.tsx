import type { TemplateRow } from '#modules/together/event-templates/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { useTemplateWords } from './use-template-words.ts';

type OwnTemplateProps = { template: TemplateRow; several: boolean; answer: FormAnswer | undefined };

/** One of a workspace's own: what it brings, the way to an event, and its name to be changed. */
export function OwnTemplate({ template, several, answer }: OwnTemplateProps) {
  const { t, language } = useWords();
  const { bringsInWords } = useTemplateWords();
  const { id, name, description, workspace, type, brings, savedAt } = template;
  const of = `template-${id}`;
  const here = answer?.of === of;
  return (
    <article className="rounded-box border border-line p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-medium text-lg [overflow-wrap:anywhere]">{name}</h3>
          {description && <p className="text-quiet [overflow-wrap:anywhere]">{description}</p>}
          <p className="mt-1 text-quiet text-sm">
            {[type && t(`planner.types.${type}`), several && workspace].filter(Boolean).join(' · ')}
            {(type || several) && ' · '}
            <Day day={savedAt.slice(0, 10)} style="short" />
          </p>
          <p className="mt-2 text-sm">
            {brings ? bringsInWords(brings).join(' · ') : t('templates.unreadable')}
          </p>
        </div>
        {brings && (
          <LinkButton
            size="small"
            to={`/${language}/planner/events/new?template=${id}`}
            aria-label={t('templates.useNamed', { name })}
          >
            {t('templates.use')}
          </LinkButton>
        )}
      </div>
      <details open={here} className="mt-2">
        <summary className="cursor-pointer py-1 text-quiet text-sm">{t('templates.change')}</summary>
        <div className="mt-3">
          <FilledForm
            of={of}
            version={`${name} ${description}`}
            values={here ? answer.values : { name, description }}
            problems={usePlannerProblems(answer, of)}
            mend={t('planner.form.mend')}
            save={t('planner.form.save')}
            more={
              <Button type="submit" name="intent" value="remove" look="danger" formNoValidate>
                {t('templates.remove')}
              </Button>
            }
          >
            <input type="hidden" name="id" value={id} />
            <FilledField name="name" label={t('templates.name')} maxLength={120} required />
            <FilledField
              name="description"
              label={t('templates.description')}
              optional={t('planner.form.optional')}
              maxLength={1_000}
            />
          </FilledForm>
        </div>
      </details>
    </article>
  );
}
