import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../design/words.tsx';
import { StepForm } from './step-form.tsx';
import type { AskingStep, StepOrder } from './steps.ts';

type StepDialogProps = { asked: { step: AskingStep; order: StepOrder } | undefined; onClose: () => void };

export function StepDialog({ asked, onClose }: StepDialogProps) {
  const { t } = useWords();
  const number = asked?.order.number ?? '';
  return (
    <Sheet
      kind="popup"
      open={asked !== undefined}
      onClose={onClose}
      title={t(`office.ask.title.${asked?.step ?? 'reject'}`, { number })}
    >
      {asked && <StepForm step={asked.step} order={asked.order} onSent={onClose} onCancel={onClose} />}
    </Sheet>
  );
}
