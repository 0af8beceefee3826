import { Form } from 'react-router';
import {
  type ChoiceView,
  type CustomerKind,
  customerKinds,
  type StaffKind,
} from '#modules/relations/notifications/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

const isForCustomers = (kind: string): kind is CustomerKind => customerKinds.some((known) => known === kind);

/** What the person wants to hear of, and how; news of their own orders and account always comes. */
export function NewsPart({ choices }: { choices: ChoiceView[] }) {
  const { t } = useWords();
  const ofTheShop = choices.filter(({ kind }) => !isForCustomers(kind));
  return (
    <Panel id="news" title={t('profile.news.title')}>
      <p className="-mt-2 mb-5 text-quiet">{t('profile.news.lead')}</p>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="news" />
        <div className="grid gap-1">
          {choices.map(
            ({ kind, byMail }) =>
              isForCustomers(kind) && (
                <Tick
                  key={kind}
                  name="byMail"
                  value={kind}
                  defaultChecked={byMail}
                  label={t(`profile.news.kinds.${kind}`)}
                />
              ),
          )}
        </div>
        {ofTheShop.length > 0 && <p className="text-quiet">{t('profile.news.staffLead')}</p>}
        {ofTheShop.length > 0 && (
          <div className="divide-y divide-line">
            {ofTheShop.map(({ kind, byMail, byBell }) => (
              <fieldset key={kind} className="py-2.5">
                <legend className="float-left mb-1 w-full font-medium">
                  {t(`profile.news.kinds.${kind as StaffKind}`)}
                </legend>
                <div className="clear-both flex flex-wrap gap-x-6">
                  <Tick name="byMail" value={kind} defaultChecked={byMail} label={t('profile.news.byMail')} />
                  <Tick name="byBell" value={kind} defaultChecked={byBell} label={t('profile.news.byBell')} />
                </div>
              </fieldset>
            ))}
          </div>
        )}
        <Button type="submit" look="quiet" className="justify-self-start">
          {t('profile.news.save')}
        </Button>
      </Form>
    </Panel>
  );
}
