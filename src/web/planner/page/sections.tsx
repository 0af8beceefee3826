import { ArrowDown, ArrowUp, EyeOff } from 'lucide-react';
import { Form, useSearchParams } from 'react-router';
import type { KeptPage, SectionView } from '#modules/planner/event-page/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Fold } from '../../design/fold.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { SectionFields } from './section-fields.tsx';
import { sectionValues } from './section-values.ts';
import { usePageProblems } from './use-page-problems.ts';

/** The beginning of a text, without the signs that Markdown puts around it. */
const firstWords = (text: string) => text.replace(/[*_#>[\]`]/g, '').slice(0, 60);

type SectionsProps = { page: KeptPage; answer: FormAnswer | undefined };

/** The sections of a page in their order, each opened to be written. */
export function Sections({ page, answer }: SectionsProps) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const removed = params.get('done') === 'removed' ? params.get('undo') : null;
  const { sections } = page;
  return (
    <section aria-labelledby="sections" className="grid gap-3">
      <h2 id="sections" className="text-xl">
        {t('keepPage.sections.title')}
      </h2>
      <p className="-mt-1 max-w-prose text-quiet">{t('keepPage.sections.lead')}</p>
      {removed && (
        <Note tone="info">
          <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
            <span>{t('keepPage.sections.removed')}</span>
            <input type="hidden" name="of" value={`step-${removed}`} />
            <Button type="submit" name="do" value="restore" size="small" look="quiet">
              {t('site.undo')}
            </Button>
          </Form>
        </Note>
      )}
      {sections.map((section, at) => (
        <Fold
          key={section.id}
          title={<SectionLine section={section} />}
          open={answer?.of === `section-${section.id}`}
        >
          <div className="grid gap-5">
            <Steps id={section.id} first={at === 0} last={at === sections.length - 1} />
            <Section section={section} page={page} answer={answer} />
          </div>
        </Fold>
      ))}
      <Fold title={t('keepPage.sections.new')} open={answer?.of === 'section-new'}>
        <Section page={page} answer={answer} />
      </Fold>
    </section>
  );
}

function SectionLine({ section: { kind, titles, bodies, shown } }: { section: SectionView }) {
  const { t, language } = useWords();
  const said = pickText(titles, language).text || firstWords(pickText(bodies, language).text);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>{t(`keepPage.sections.kinds.${kind}`)}</span>
      {said && <span className="min-w-0 font-normal text-quiet [overflow-wrap:anywhere]">{said}</span>}
      {!shown && <Badge icon={<EyeOff aria-hidden size={14} />}>{t('keepPage.sections.hidden')}</Badge>}
    </span>
  );
}

function Section({ section, page, answer }: SectionsProps & { section?: SectionView }) {
  const { t } = useWords();
  const of = `section-${section?.id ?? 'new'}`;
  const typed = answer?.of === of ? answer.values : undefined;
  return (
    <FilledForm
      of={of}
      version={JSON.stringify(section ?? page.sections.length)}
      values={typed ?? sectionValues(section)}
      problems={usePageProblems(answer, of)}
      mend={t('planner.form.mend')}
      save={t('keepPage.sections.save')}
    >
      <SectionFields
        {...(section && { kind: section.kind })}
        taken={page.sections.map(({ kind }) => kind)}
        among={page.languages}
      />
    </FilledForm>
  );
}

function Steps({ id, first, last }: { id: string; first: boolean; last: boolean }) {
  const { t } = useWords();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="of" value={`step-${id}`} />
      {!first && (
        <Button type="submit" name="do" value="up" size="small" look="quiet">
          <ArrowUp aria-hidden size={16} />
          {t('keepPage.sections.up')}
        </Button>
      )}
      {!last && (
        <Button type="submit" name="do" value="down" size="small" look="quiet">
          <ArrowDown aria-hidden size={16} />
          {t('keepPage.sections.down')}
        </Button>
      )}
      <Button type="submit" name="do" value="remove" size="small" look="quiet">
        {t('keepPage.sections.remove')}
      </Button>
    </Form>
  );
}
