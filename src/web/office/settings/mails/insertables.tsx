import { Plus } from 'lucide-react';
import type { MailVariable } from '#modules/relations/mail-templates/contract';
import { Button } from '../../../design/button.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useHydrated } from '../../../design/use-hydrated.ts';
import { useWords } from '../../../design/words.tsx';
import { knownPart, knownVariable } from './mail-form.ts';

type InsertablesProps = {
  variables: readonly MailVariable[];
  parts: readonly string[];
  onInsert: (written: string) => void;
};

/** All that this mail knows, with what each means. */
export function Insertables({ variables, parts, onInsert }: InsertablesProps) {
  const { t } = useWords();
  const sometimes = variables.find(({ optional }) => optional);
  const meaning = (name: string) => {
    const known = knownVariable(name);
    return known && t(`mailTexts.variables.${known}`);
  };
  const content = (name: string) => {
    const known = knownPart(name);
    return known && t(`mailTexts.parts.${known}`);
  };
  return (
    <Panel title={t('mailTexts.insert.title')}>
      <p className="-mt-2 mb-4 text-quiet">{t('mailTexts.insert.lead')}</p>
      {parts.length > 0 && (
        <>
          <h3 className="font-semibold">{t('mailTexts.insert.parts')}</h3>
          <p className="mb-2 text-quiet text-sm">{t('mailTexts.insert.partsHint')}</p>
          <ul className="mb-5 grid gap-2.5">
            {parts.map((name) => (
              <Insertable key={name} name={name} means={content(name)} onInsert={onInsert} />
            ))}
          </ul>
        </>
      )}
      <h3 className="mb-2 font-semibold">{t('mailTexts.insert.variables')}</h3>
      <ul className="grid gap-2.5">
        {variables.map(({ name, optional, sample }) => (
          <Insertable
            key={name}
            name={name}
            means={meaning(name)}
            more={[optional && t('mailTexts.insert.sometimes'), sample].filter(Boolean).join(' · ')}
            onInsert={onInsert}
          />
        ))}
      </ul>
      {sometimes && (
        <>
          <h3 className="mt-5 font-semibold">{t('mailTexts.insert.conditionsTitle')}</h3>
          <p className="text-quiet text-sm">{t('mailTexts.insert.conditions')}</p>
          <p className="mt-1.5 text-sm">
            <code className="break-words">{`{% if ${sometimes.name} %} … {{ ${sometimes.name} }}{% endif %}`}</code>
          </p>
        </>
      )}
    </Panel>
  );
}

type InsertableProps = {
  name: string;
  means: string | undefined;
  more?: string;
  onInsert: (written: string) => void;
};

function Insertable({ name, means, more, onInsert }: InsertableProps) {
  const { t } = useWords();
  const hydrated = useHydrated();
  return (
    <li className="flex items-start justify-between gap-3">
      <div className="min-w-0 text-sm">
        <code className="break-words font-semibold">{`{{ ${name} }}`}</code>
        {means && <span className="block">{means}</span>}
        {more && <span className="block text-quiet [overflow-wrap:anywhere]">{more}</span>}
      </div>
      {hydrated && (
        <Button
          type="button"
          look="quiet"
          size="small"
          icon
          aria-label={t('mailTexts.insert.act', { name })}
          onClick={() => onInsert(`{{ ${name} }}`)}
        >
          <Plus aria-hidden size={16} />
        </Button>
      )}
    </li>
  );
}
