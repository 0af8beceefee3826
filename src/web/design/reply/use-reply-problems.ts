import { useCallback, useMemo } from 'react';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { type Language, pickText } from '#platform/i18n';
import { textIn, type Values } from '../forms/form-values.ts';
import type { FormProblem, FormProblems } from '../forms/use-problems.ts';
import { useWords } from '../words.tsx';

const codes = [
  'required',
  'answer-missing',
  'question-missing',
  'yes-or-no',
  'too-long',
  'unreadable',
  'email',
  'phone',
  'full',
  'too-many-companions',
  'too-many',
  'closed',
  'not-open',
  'not-there',
] as const;
type Code = (typeof codes)[number];
const isCode = (code: string): code is Code => codes.some((one) => one === code);

type Named = { firstName: string; lastName: string };

/** A guest's name; whom nobody has named yet comes along with the others. */
export function useGuestName(): (guest: Named) => string {
  const { t } = useWords();
  return useCallback(
    ({ firstName, lastName }: Named) => [firstName, lastName].filter(Boolean).join(' ') || t('reply.unnamed'),
    [t],
  );
}

/** A part without a name is the event itself. */
export const partName = (
  { title }: Pick<ReplyPage['event'], 'title'>,
  { names }: Pick<ReplyPage['parts'][number], 'names'>,
  language: Language,
): string => pickText(names, language).text || title;

/** What is wrong with a reply, in words, each with the name of the person it is about. */
export function useReplyProblems(
  of: string,
  { event, guests, parts }: Pick<ReplyPage, 'event' | 'guests' | 'parts'>,
  answer: { problems: readonly FormProblem[]; values: Values } | undefined,
): FormProblems {
  const { t, language } = useWords();
  const guestName = useGuestName();
  const nameOf = useCallback(
    (field: string, values: Values): string => {
      const [kind = '', which = ''] = field.split('.');
      const guest = kind === 'guests' && guests.find(({ id }) => id === which);
      if (guest) return guestName(guest);
      if (kind !== 'companions') return '';
      return (
        textIn(values, `companions.${which}.firstName`) || t('reply.companion', { n: Number(which) + 1 })
      );
    },
    [guests, guestName, t],
  );
  const told = useMemo(() => {
    if (!answer) return [];
    return answer.problems.map(({ field, code, details = {} }) => {
      const part = parts.find(({ id }) => id === details.partId);
      const missing = code === 'required' ? missingOf(field) : code;
      const said = t(`reply.problem.${isCode(missing) ? missing : 'invalid'}`, {
        ...details,
        part: part ? partName(event, part, language) : '',
      });
      const name = nameOf(field, answer.values);
      return { field: field && `${of}-${field}`, message: name ? `${name}: ${said}` : said };
    });
  }, [answer, of, event, parts, nameOf, t, language]);
  return { told, errorOf: (field) => told.find((one) => one.field === `${of}-${field}`)?.message };
}

/** What is missing: whether somebody comes, an answer to a question, or a name. */
const missingOf = (field: string) =>
  field.includes('.answers.')
    ? 'answer-missing'
    : /(^|\.)said\./.test(field)
      ? 'question-missing'
      : 'required';
