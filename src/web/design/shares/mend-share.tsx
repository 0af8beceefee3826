import { Form, useNavigation } from 'react-router';
import type { DueView } from '#modules/shop/orders/contract';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { useWords } from '../words.tsx';
import type { ShareAnswer } from './share-action.ts';

type MendShareProps = { due: DueView; answer: ShareAnswer | undefined; place: string };

/** The link once more, or somebody else instead. */
export function MendShare({ due, answer, place }: MendShareProps) {
  const { t } = useWords();
  const sent = useNavigation().formData;
  const busy = (intent: string) => sent?.get('intent') === intent && sent.get('shareId') === due.id;
  const typed = answer?.shareTyped?.shareId === due.id ? answer.shareTyped : undefined;
  const errorOf = (field: 'name' | 'email') => {
    const code = typed?.problems[field];
    if (!code) return undefined;
    const missing = code === 'required' || (field === 'email' && typed?.email.trim() === '');
    return missing
      ? t(`checkout.missing.${field === 'name' ? 'payerName' : 'payerEmail'}`)
      : t(`checkout.problem.${code}`);
  };
  return (
    <details className="w-full" open={typed ? true : undefined}>
      <summary className="link w-fit cursor-pointer py-1 text-sm">{t('sharing.mend')}</summary>
      <div className="mt-2 mb-1 grid gap-5 border-line border-l-2 pl-4">
        <Form method="post" action={`#${place}`}>
          <input type="hidden" name="shareId" value={due.id} />
          <Button
            type="submit"
            name="intent"
            value="share-send"
            look="quiet"
            size="small"
            pending={busy('share-send')}
            pendingLabel={t('site.busy')}
          >
            {t('sharing.sendAgain')}
          </Button>
        </Form>
        <Form method="post" action={`#${place}`} noValidate className="grid gap-3">
          <input type="hidden" name="shareId" value={due.id} />
          <Field
            name="payerName"
            label={t('sharing.payerName')}
            defaultValue={typed?.name ?? due.payer?.name}
            error={errorOf('name')}
            autoComplete="off"
            maxLength={60}
            required
          />
          <Field
            name="payerEmail"
            type="email"
            label={t('sharing.payerEmail')}
            hint={t('sharing.changeHint')}
            defaultValue={typed?.email ?? due.payer?.email}
            error={errorOf('email')}
            autoComplete="off"
            maxLength={200}
            required
          />
          <Button
            type="submit"
            name="intent"
            value="share-change"
            look="quiet"
            size="small"
            className="w-fit"
            pending={busy('share-change')}
            pendingLabel={t('site.busy')}
          >
            {t('sharing.change')}
          </Button>
        </Form>
      </div>
    </details>
  );
}
