import { Form, Link } from 'react-router';
import type { ApiKeyView } from '#modules/people/identity/contract';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Day, Moment } from '../../design/day.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

/** One key: what it is for, when it was used, and the way to withdraw it, which asks once more. */
export function KeyLine({ apiKey, asked }: { apiKey: ApiKeyView; asked: boolean }) {
  const { t } = useWords();
  const { id, name, hint, scopes, createdAt, expiresAt, lastUsedAt } = apiKey;
  return (
    <li className="grid gap-2 py-4 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{name}</p>
        {!asked && (
          <Link className="press press-quiet press-small" to={`?withdraw=${id}`} preventScrollReset>
            {t('profile.keys.withdraw')}
            <span className="sr-only">: {name}</span>
          </Link>
        )}
      </div>
      <p className="flex flex-wrap gap-1.5">
        {scopes.map((scope) => (
          <Badge key={scope}>{t(`profile.keys.scope.${scope}`)}</Badge>
        ))}
      </p>
      <p className="text-quiet text-sm">
        {t('profile.keys.begins', { hint: `${hint}…` })} · {t('profile.keys.created')}{' '}
        <Day day={createdAt.slice(0, 10)} style="short" /> ·{' '}
        {lastUsedAt ? (
          <>
            {t('profile.keys.used')} <Moment at={lastUsedAt} />
          </>
        ) : (
          t('profile.keys.unused')
        )}
        {expiresAt && (
          <>
            {' '}
            · {t('profile.keys.ends')} <Day day={expiresAt.slice(0, 10)} style="short" />
          </>
        )}
      </p>
      {asked && (
        <Note tone="warning" alert>
          <p>{t('profile.keys.sure', { name })}</p>
          <Form method="post" action="?" className="mt-3 flex flex-wrap gap-2">
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="intent" value="withdraw" look="danger" size="small">
              {t('profile.keys.withdraw')}
            </Button>
            <Link className="press press-quiet press-small" to="?" preventScrollReset>
              {t('profile.keys.keep')}
            </Link>
          </Form>
        </Note>
      )}
    </li>
  );
}
