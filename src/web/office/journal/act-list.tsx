import { Link } from 'react-router';
import type { ActView } from '#modules/people/audit/contract';
import { Moment } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';
import { knownAct, knownSubject, shortId } from './acts.ts';
import { Changes } from './changes.tsx';
import { journalAddress } from './journal-query.ts';

/** The acts at a desk. */
export function ActTable({ acts }: { acts: ActView[] }) {
  const { t } = useWords();
  return (
    <div className="panel hidden overflow-hidden lg:block">
      <table className="w-full text-left text-[0.9375rem] leading-snug">
        <caption className="sr-only">{t('office.journal.title')}</caption>
        <thead className="text-quiet text-sm">
          <tr className="[&>th]:px-2.5 [&>th]:py-3 [&>th]:font-medium [&>th]:first:pl-5 [&>th]:last:pr-5">
            <th scope="col">{t('office.journal.when')}</th>
            <th scope="col">{t('office.journal.who')}</th>
            <th scope="col">{t('office.journal.what')}</th>
            <th scope="col">{t('office.journal.about')}</th>
            <th scope="col">{t('office.journal.from')}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr
              key={act.id}
              className="border-line border-t align-baseline [&>td]:px-2.5 [&>td]:py-2.5 [&>td]:first:pl-5 [&>td]:last:pr-5"
            >
              <td className="figures whitespace-nowrap">
                <Moment at={act.at} />
              </td>
              <td>
                <Who who={act.who} />
              </td>
              <td>
                <span className="font-medium">
                  <ActName action={act.action} />
                </span>
                <Changes act={act} />
              </td>
              <td>
                <Subject act={act} />
              </td>
              <td className="figures text-quiet text-sm [overflow-wrap:anywhere]">{act.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The acts on a phone. */
export function ActCards({ acts }: { acts: ActView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3 lg:hidden">
      {acts.map((act) => (
        <li key={act.id} className="panel grid grid-cols-1 gap-1 p-4 text-[0.9375rem]">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">
              <ActName action={act.action} />
            </span>
            <Subject act={act} />
          </p>
          <Changes act={act} />
          <p className="text-quiet text-sm [overflow-wrap:anywhere]">
            <Moment at={act.at} />
            {' · '}
            <Who who={act.who} />
            {act.from && ` · ${act.from}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ActName({ action }: { action: string }) {
  const { t } = useWords();
  const known = knownAct(action);
  return known ? t(`office.journal.act.${known}`) : <span className="break-all">{action}</span>;
}

function Who({ who: { kind, id, name } }: Pick<ActView, 'who'>) {
  const { t } = useWords();
  if (kind === 'visitor') return t('office.journal.visitor');
  if (kind === 'system') return id ? `${t('office.journal.system')} (${id})` : t('office.journal.system');
  return name ?? (id ? shortId(id) : '');
}

/** What it was done to, which leads to all that was done to it; an order whose number was written leads to the order. */
function Subject({ act: { subject, after } }: { act: ActView }) {
  const { t, language } = useWords();
  const type = knownSubject(subject.type);
  const number = subject.type === 'order' && typeof after?.number === 'string' ? after.number : undefined;
  return (
    <span className="inline-flex flex-wrap gap-x-2 gap-y-1.5">
      <Link
        to={journalAddress(language, { subjectId: subject.id })}
        className="link"
        aria-label={t('office.journal.allAbout', {
          what: `${type ? t(`office.journal.subject.${type}`) : subject.type} ${shortId(subject.id)}`,
        })}
      >
        {type ? t(`office.journal.subject.${type}`) : subject.type}{' '}
        <span className="figures whitespace-nowrap">{shortId(subject.id)}</span>
      </Link>
      {number && <OrderNumber number={number} cover={false} />}
    </span>
  );
}
