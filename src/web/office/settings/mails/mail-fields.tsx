import { type EditedMailText, mailTextLimits } from '#modules/relations/mail-templates/contract';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { FilledField, FilledForm, useFilled } from '../../../design/forms/filled-form.tsx';
import { textIn, type Values } from '../../../design/forms/form-values.ts';
import type { FormProblems } from '../../../design/forms/use-problems.ts';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';

type MailFieldsProps = {
  mail: EditedMailText;
  /** As it was typed, when it was not saved. */
  values: Values | undefined;
  version: number;
  problems: FormProblems;
};

/** The form of one mail in one language. */
export function MailFields({ mail, values, version, problems }: MailFieldsProps) {
  const { t } = useWords();
  return (
    <Panel>
      <FilledForm
        of="mail"
        values={values ?? mail.text}
        version={version}
        problems={problems}
        mend={t('mailTexts.mend')}
        save={t('mailTexts.save')}
        more={
          <>
            <Button type="submit" name="intent" value="preview" look="quiet">
              {t('mailTexts.preview')}
            </Button>
            <Button type="submit" name="intent" value="test" look="quiet">
              {t('mailTexts.test')}
            </Button>
          </>
        }
      >
        <div className="grid gap-5">
          <FilledField
            name="subject"
            lang={mail.language}
            label={t('mailTexts.subject')}
            maxLength={mailTextLimits.subject}
            required
          />
          <FilledField
            name="preheader"
            lang={mail.language}
            label={t('mailTexts.preheader')}
            hint={t('mailTexts.preheaderHint')}
            maxLength={mailTextLimits.preheader}
          />
          <FilledField
            name="heading"
            lang={mail.language}
            label={t('mailTexts.heading')}
            maxLength={mailTextLimits.heading}
            required
          />
          <Body lang={mail.language} />
        </div>
      </FilledForm>
    </Panel>
  );
}

function Body({ lang }: { lang: string }) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="textarea"
      id={`${of}-body`}
      name="body"
      lang={lang}
      rows={14}
      label={t('mailTexts.body')}
      hint={t('mailTexts.bodyHint')}
      defaultValue={textIn(values, 'body')}
      error={errorOf('body')}
      maxLength={mailTextLimits.body}
      required
    />
  );
}
