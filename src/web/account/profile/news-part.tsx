import { Form } from 'react-router';
import type { ChoiceView, StaffKind } from '#modules/relations/notifications/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** What the staff want to hear of, and how; to customers we write only about what they asked for. */
export function NewsPart({ choices }: { choices: ChoiceView[] }) {
  const { t } = useWords();
  if (choices.length === 0)
    return (
      <Panel title={t('profile.news.title')}>
        <p>{t('profile.news.lead')}</p>
      </Panel>
    );
  return (
    <Panel title={t('profile.news.title')}>
      <p className="-mt-2 mb-5 text-quiet">{t('profile.news.staffLead')}</p>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="news" />
        {choices.map(({ kind, byMail, byBell }) => (
          <fieldset key={kind} className="grid gap-1 border-line border-b pb-4">
            <legend className="font-medium">{t(`profile.news.kinds.${kind as StaffKind}`)}</legend>
            <div className="flex flex-wrap gap-x-6">
              <Tick name="byMail" value={kind} defaultChecked={byMail} label={t('profile.news.byMail')} />
              <Tick name="byBell" value={kind} defaultChecked={byBell} label={t('profile.news.byBell')} />
            </div>
          </fieldset>
        ))}
        <Button type="submit" look="quiet" className="justify-self-start">
          {t('profile.news.save')}
        </Button>
      </Form>
    </Panel>
  );
}
