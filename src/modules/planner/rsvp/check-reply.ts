import type { PartyFacts } from '#modules/planner/guests';
import type { Problem } from '#platform/text';
import type { Answer, QuestionView, ReplyFields } from './contract.ts';

type Asked = { parts: readonly string[]; questions: readonly QuestionView[]; maybe: boolean };
type Said = ReplyFields['said'];

/**
 * What is wrong with a reply, by field: an answer is missing, is to a part the party is not invited to, or is "maybe"
 * where the host wants to know; a question that must be answered by those who come is not, or its answer is none of the
 * choices. Fields are named as the page names them: `guests.<id>.answers.<part>`, `companions.0.said.<question>`.
 */
export function checkReply(party: Pick<PartyFacts, 'guests'>, form: ReplyFields, asked: Asked): Problem[] {
  const onList = party.guests.filter(({ brought }) => !brought);
  const byId = new Map(form.guests.map((guest) => [guest.id, guest]));
  const strangers = form.guests.filter(({ id }) => !onList.some((guest) => guest.id === id));
  const people = [
    ...onList.map(({ id }) => ({ field: `guests.${id}`, ...(byId.get(id) ?? { answers: {}, said: {} }) })),
    ...form.companions.map((companion, at) => ({ field: `companions.${at}`, ...companion })),
  ];
  const comes = (answers: Record<string, Answer>, partId: string | null) =>
    partId === null
      ? asked.parts.some((part) => answers[part] === 'accepted')
      : answers[partId] === 'accepted';
  const anybodyComes = (partId: string | null) => people.some(({ answers }) => comes(answers, partId));
  return [
    ...strangers.map(({ id }) => ({ field: `guests.${id}`, code: 'not-there' })),
    ...people.flatMap(({ field, answers }) => checkAnswers(field, answers, asked)),
    ...asked.questions
      .filter(({ whom }) => whom === 'guest')
      .flatMap((question) =>
        people.flatMap(({ field, answers, said }) =>
          comes(answers, question.partId) ? checkSaid(field, said, question) : [],
        ),
      ),
    ...asked.questions
      .filter(({ whom, partId }) => whom === 'party' && anybodyComes(partId))
      .flatMap((question) => checkSaid('said', form.said, question)),
  ];
}

function checkAnswers(field: string, answers: Record<string, Answer>, { parts, maybe }: Asked): Problem[] {
  const missing = parts.filter((part) => answers[part] === undefined);
  const uninvited = Object.keys(answers).filter((part) => !parts.includes(part));
  const vague = parts.filter((part) => answers[part] === 'tentative' && !maybe);
  return [
    ...missing.map((part) => ({ field: `${field}.answers.${part}`, code: 'required' })),
    ...uninvited.map((part) => ({ field: `${field}.answers.${part}`, code: 'not-there' })),
    ...vague.map((part) => ({ field: `${field}.answers.${part}`, code: 'yes-or-no' })),
  ];
}

function checkSaid(field: string, said: Said, { id, kind, choices, required }: QuestionView): Problem[] {
  const name = field === 'said' ? `said.${id}` : `${field}.said.${id}`;
  const given = chosenOf(said[id]);
  if (given.length === 0) return required ? [{ field: name, code: 'required' }] : [];
  if (kind === 'text') return [];
  const known = kind === 'yes-no' ? ['yes', 'no'] : choices.map((choice) => choice.id);
  const several = kind === 'several';
  return given.every((one) => known.includes(one)) && (several || given.length === 1)
    ? []
    : [{ field: name, code: 'not-there' }];
}

/** An answer as a list: what was chosen, or the words as one. */
export const chosenOf = (value: string | string[] | undefined): string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
