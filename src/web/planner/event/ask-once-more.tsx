import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

type AskProps = {
  /** What is going to happen, and to what. */
  children: ReactNode;
  intent: string;
  /** Which one. */
  id: string;
  action: string;
  keep?: string;
};

/** A question before something goes, in the place where it stands; it works without scripts too. */
export function AskOnceMore({ children, intent, id, action, keep }: AskProps) {
  const { t } = useWords();
  return (
    <Note tone="warning" alert>
      {children}
      <Form method="post" action="?" className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <Button type="submit" name="intent" value={intent} look="danger" size="small">
          {action}
        </Button>
        <Link className="press press-quiet press-small" to="?" preventScrollReset>
          {keep ?? t('life.keep')}
        </Link>
      </Form>
    </Note>
  );
}
