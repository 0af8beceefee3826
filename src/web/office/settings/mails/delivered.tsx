import { Form } from 'react-router';
import type { EditedMailText } from '#modules/relations/mail-templates/contract';
import { Button } from '../../../design/button.tsx';
import { Fold } from '../../../design/fold.tsx';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';

/** The way back to our words, and from there to the owner's. */
export function Delivered({ mail }: { mail: EditedMailText }) {
  const { t } = useWords();
  if (mail.removed)
    return (
      <Note>
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span>{t('mailTexts.delivered.again')}</span>
          <input type="hidden" name="id" value={mail.version} />
          <Button type="submit" name="intent" value="restore" look="quiet" size="small">
            {t('mailTexts.delivered.restore')}
          </Button>
        </Form>
      </Note>
    );
  if (mail.state === 'delivered') return null;
  return (
    <Fold title={t('mailTexts.delivered.title')}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="expected" value={mail.version} />
        <p>{t('mailTexts.delivered.text')}</p>
        <Button type="submit" name="intent" value="remove" look="danger" className="justify-self-start">
          {t('mailTexts.delivered.act')}
        </Button>
      </Form>
    </Fold>
  );
}
