import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import type { Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { SettingsForm } from './settings-form.tsx';

type ArrangementProps = {
  of: string;
  values: Values;
  version: number;
  /** A new one is added, one that is there can be removed. */
  isNew: boolean;
  /** What it is, in a line. */
  line: ReactNode;
  /** Said beside the way to remove it. */
  removing?: ReactNode;
  children: ReactNode;
};

/** One area or hour: its line, and its form when it is opened; open by itself while something in it is wrong. */
export function Arrangement({ of, values, version, isNew, line, removing, children }: ArrangementProps) {
  const { t } = useWords();
  const refused = useAnswer<FormAnswer>()?.of === of;
  return (
    <details
      key={`${version} ${refused}`}
      open={refused}
      className="group rounded-box border border-line open:bg-base-200/40"
    >
      <summary className="flex cursor-pointer list-none items-center gap-3 rounded-box px-4 py-3 hover:bg-base-200">
        <span className="min-w-0 flex-1">{line}</span>
        <ChevronDown aria-hidden size={18} className="flex-none text-quiet group-open:rotate-180" />
      </summary>
      <div className="border-line border-t p-4">
        <SettingsForm
          of={of}
          values={values}
          version={version}
          save={t(isNew ? 'settings.add' : 'settings.save')}
          more={
            !isNew && (
              <Button type="submit" name="intent" value="remove" look="danger">
                {t('settings.remove')}
              </Button>
            )
          }
        >
          {children}
          {removing && <p className="text-quiet text-sm">{removing}</p>}
        </SettingsForm>
      </div>
    </details>
  );
}
