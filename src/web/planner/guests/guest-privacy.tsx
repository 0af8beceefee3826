import { Form } from 'react-router';
import { HEALTH_KEPT_DAYS } from '#modules/planner/guests/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';

type PrivacyProps = { answer: FormAnswer | undefined; address: string };

/** What a guest may ask of those who plan: all that is kept about them, and that it is forgotten. */
export function GuestPrivacy({ answer, address }: PrivacyProps) {
  const { t } = useWords();
  const { may } = useEvent();
  const unsure = answer?.of === 'erase';
  const handsOut = may('export-guests') && may('see-health');
  if (!handsOut && !may('change-guests')) return null;
  return (
    <Panel title={t('guests.privacy.title')}>
      <p className="mb-3 max-w-prose text-quiet">{t('guests.privacy.text', { count: HEALTH_KEPT_DAYS })}</p>
      {handsOut && (
        <p className="mb-4">
          <a href={address} className="link" download>
            {t('guests.privacy.file')}
          </a>
        </p>
      )}
      {may('change-guests') && (
        <Form method="post" className="grid justify-items-start gap-3">
          <Tick
            name="sure"
            value="on"
            label={t('guests.privacy.sure')}
            error={unsure ? t('guests.privacy.tickFirst') : undefined}
          />
          <Button type="submit" name="intent" value="erase" look="danger" size="small">
            {t('guests.privacy.erase')}
          </Button>
        </Form>
      )}
    </Panel>
  );
}
