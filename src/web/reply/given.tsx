import { CalendarPlus } from 'lucide-react';
import { useParams } from 'react-router';
import type { Answer, QuestionView, ReplyGuest, ReplyPage } from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Badge, type Tone } from '../design/badge.tsx';
import { Panel } from '../design/panel.tsx';
import { PartTime } from '../design/reply/part-time.tsx';
import { useGuestName } from '../design/reply/use-reply-problems.ts';
import { SaidIn } from '../design/said.tsx';
import { useWords } from '../design/words.tsx';

const tones: Record<Answer | 'waiting', Tone> = {
  accepted: 'success',
  declined: 'plain',
  tentative: 'info',
  waiting: 'warning',
};

/** What was understood of a household's reply. */
export function Given({ page }: { page: ReplyPage }) {
  const { t, language } = useWords();
  const { token } = useParams();
  const comes = page.guests.some(({ answers }) => Object.values(answers).includes('accepted'));
  return (
    <Panel title={t('reply.given')}>
      <ul className="grid gap-4">
        {page.guests.map((guest) => (
          <li key={guest.id} className="border-line border-b pb-4 last:border-0 last:pb-0">
            <GuestGiven guest={guest} page={page} />
          </li>
        ))}
      </ul>
      <SaidList said={page.said} questions={page.questions} />
      {page.note && <p className="note mt-4 whitespace-pre-line [overflow-wrap:anywhere]">{page.note}</p>}
      {comes && (
        <a className="press press-quiet mt-5" href={`/${language}/r/${token}/event.ics`}>
          <CalendarPlus aria-hidden size={18} />
          {t('reply.calendar')}
        </a>
      )}
    </Panel>
  );
}

function GuestGiven({ guest, page }: { guest: ReplyGuest; page: ReplyPage }) {
  const { t } = useWords();
  const guestName = useGuestName();
  return (
    <>
      <h3 className="font-semibold">{guestName(guest)}</h3>
      <ul className="mt-1.5 grid gap-1.5">
        {page.parts.map((part) => {
          const answer = guest.answers[part.id];
          return (
            <li key={part.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span>
                <PartTime part={part} day={page.event.starts.slice(0, 10)} />
              </span>
              <Badge tone={answer ? tones[answer] : 'plain'}>{t(`reply.states.${answer ?? 'none'}`)}</Badge>
            </li>
          );
        })}
      </ul>
      <SaidList said={guest.said} questions={page.questions} />
    </>
  );
}

type SaidListProps = { said: ReplyGuest['said']; questions: readonly QuestionView[] };

function SaidList({ said, questions }: SaidListProps) {
  const asked = questions.filter(({ id }) => said[id] !== undefined && said[id].length > 0);
  if (asked.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-1 text-[0.9375rem]">
      {asked.map((question) => (
        <div key={question.id} className="flex flex-wrap gap-x-2">
          <dt className="text-quiet">
            <SaidIn texts={question.labels} />
          </dt>
          <dd className="whitespace-pre-line font-medium [overflow-wrap:anywhere]">
            <SaidWords question={question} said={said[question.id] ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SaidWords({ question, said }: { question: QuestionView; said: string | string[] }) {
  const { t, language } = useWords();
  if (question.kind === 'text') return said;
  const chosen = typeof said === 'string' ? [said] : said;
  const nameOf = (id: string) => {
    if (question.kind === 'yes-no') return t(id === 'yes' ? 'reply.yes' : 'reply.no');
    const choice = question.choices.find((one) => one.id === id);
    return choice ? pickText(choice.names, language).text : '';
  };
  return chosen.map(nameOf).filter(Boolean).join(', ');
}
