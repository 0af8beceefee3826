import { Link } from 'react-router';
import type { EarlierChat } from '#modules/relations/chat/contract';
import { Moment } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';

/** The other conversations of somebody who is signed in, wherever they had them. */
export function EarlierChats({
  earlier,
  shown,
}: {
  earlier: readonly EarlierChat[];
  shown: string | undefined;
}) {
  const { t, language } = useWords();
  if (earlier.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-xl">{t('chat.earlier')}</h2>
      {shown && (
        <p className="mb-3">
          <Link className="link" to={`/${language}/chat`}>
            {t('chat.newest')}
          </Link>
        </p>
      )}
      <ul className="grid gap-2">
        {earlier.map(({ id, at, excerpt }) => (
          <li key={id} className="panel relative p-4 hover:bg-base-200/40">
            <Link className="after:absolute after:inset-0 hover:underline" to={`/${language}/chat?of=${id}`}>
              <Moment at={at} />
            </Link>
            <p className="line-clamp-1 text-quiet [overflow-wrap:anywhere]">{excerpt}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
