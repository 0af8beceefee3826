import { workspaceKinds } from '#modules/planner/events/contract';
import { FilledField } from '../../design/forms/filled-form.tsx';
import { useWords } from '../../design/words.tsx';
import { Choose } from '../event/choose.tsx';

export function WorkspaceFields() {
  const { t } = useWords();
  return (
    <>
      <FilledField name="name" label={t('life.workspace.name')} maxLength={120} required />
      <Choose
        name="kind"
        label={t('life.workspace.kind')}
        options={workspaceKinds}
        say={(kind) => t(`life.workspace.kinds.${kind}`)}
      />
    </>
  );
}
