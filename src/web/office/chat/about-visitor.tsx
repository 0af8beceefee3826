import { Link } from 'react-router';
import type { DeskTalk } from '#modules/relations/chat/contract';
import { Moment } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** Who it is, as far as they said, and how an answer reaches them. */
export function AboutVisitor({ talk: { name, email, hasAccount, language, begunAt } }: { talk: DeskTalk }) {
  const { t, language: own } = useWords();
  return (
    <Panel title={t('desk.about', { name })}>
      <ul className="grid gap-2 [overflow-wrap:anywhere]">
        {email && (
          <li>
            <a className="link" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        )}
        {email && (
          <li>
            <Link className="link" to={`/${own}/office/orders?q=${encodeURIComponent(email)}`}>
              {t('desk.orders')}
            </Link>
          </li>
        )}
        {hasAccount && <li>{t('desk.account')}</li>}
        <li>
          <span className="text-quiet">{t('desk.language')}</span> {t(`settings.languages.${language}`)}
        </li>
        <li>
          <span className="text-quiet">{t('desk.begun')}</span> <Moment at={begunAt} />
        </li>
        <li className="text-quiet text-sm">{t(email ? 'desk.byMail' : 'desk.noEmail')}</li>
      </ul>
    </Panel>
  );
}
