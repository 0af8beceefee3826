import type { Answer, ReplyForm, ReplyPage } from '#modules/planner/rsvp/contract';
import { listIn, textIn, type Values } from '../forms/form-values.ts';

type Asked = Pick<ReplyPage, 'parts' | 'questions' | 'guests' | 'party'>;
type Said = Record<string, string | string[]>;

/** The field of somebody's answer to a part; `person` is `guests.<id>` or `companions.<row>`. */
export const answerField = (person: string, partId: string) => `${person}.answers.${partId}`;
/** The field of an answer to a question of the host; `person` is empty for what the party says as one. */
export const saidField = (person: string, questionId: string) =>
  person ? `${person}.said.${questionId}` : `said.${questionId}`;

const ROW = /^companions\.(\d+)\.(.+)$/;

/** What stands in each row of companions, by field. */
export function rowsIn(values: Values): Values[] {
  const rows = Array.from({ length: Math.min(50, Number(textIn(values, 'rows')) || 0) }, (): Values => ({}));
  for (const [name, value] of Object.entries(values)) {
    const [, at = '', field = ''] = ROW.exec(name) ?? [];
    const row = rows[Number(at)];
    if (field && row) row[field] = value;
  }
  return rows;
}

/** The same form with other rows. */
export function withRows(values: Values, rows: readonly Values[]): Values {
  const others = Object.entries(values).filter(([name]) => !ROW.test(name));
  const fields = rows.flatMap((row, at) =>
    Object.entries(row).map(([field, value]) => [`companions.${at}.${field}`, value] as const),
  );
  return { ...Object.fromEntries([...others, ...fields]), rows: String(rows.length) };
}

const isEmpty = (row: Values) => Object.keys(row).every((field) => textIn(row, field).trim() === '');
/** A row that was added and left as it was is nobody. */
export const withoutEmptyRows = (values: Values): Values =>
  withRows(
    values,
    rowsIn(values).filter((row) => !isEmpty(row)),
  );

/** What was typed, as the use case takes it. */
export function readReply(values: Values, page: Asked): ReplyForm {
  const { parts, questions, guests } = page;
  const answersOf = (fields: Values, under: string) =>
    Object.fromEntries(
      parts.flatMap(({ id }) => {
        const given = textIn(fields, `${under}answers.${id}`);
        return given ? [[id, given as Answer]] : [];
      }),
    );
  const saidBy = (fields: Values, under: string, whom: 'guest' | 'party'): Said =>
    Object.fromEntries(
      questions
        .filter((question) => question.whom === whom)
        .map(({ id, kind }) => {
          const name = `${under}said.${id}`;
          return [id, kind === 'several' ? listIn(fields, name) : textIn(fields, name)];
        }),
    );
  return {
    guests: guests
      .filter(({ brought }) => !brought)
      .map(({ id }) => ({
        id,
        answers: answersOf(values, `guests.${id}.`),
        said: saidBy(values, `guests.${id}.`, 'guest'),
      })),
    companions: rowsIn(values).map((row) => ({
      firstName: textIn(row, 'firstName'),
      lastName: textIn(row, 'lastName'),
      answers: answersOf(row, ''),
      said: saidBy(row, '', 'guest'),
    })),
    said: saidBy(values, '', 'party'),
    note: textIn(values, 'note'),
  };
}

/** The reply that was given, as its form shows it. Who waits wants to come. */
export function replyValues({ guests, said, note }: Pick<ReplyPage, 'guests' | 'said' | 'note'>): Values {
  const wanted = (answer: string) => (answer === 'waiting' ? 'accepted' : answer);
  const fieldsOf = ({ answers, said }: ReplyPage['guests'][number]): Values => ({
    ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`answers.${id}`, wanted(answer)])),
    ...Object.fromEntries(Object.entries(said).map(([id, value]) => [`said.${id}`, value])),
  });
  const onList = guests.filter(({ brought }) => !brought);
  const own = onList.flatMap((guest) =>
    Object.entries(fieldsOf(guest)).map(([field, value]) => [`guests.${guest.id}.${field}`, value] as const),
  );
  const rows = guests
    .filter(({ brought }) => brought)
    .map((guest) => ({ firstName: guest.firstName, lastName: guest.lastName, ...fieldsOf(guest) }));
  const shared = Object.entries(said).map(([id, value]) => [`said.${id}`, value] as const);
  return withRows({ note, ...Object.fromEntries([...own, ...shared]) }, rows);
}
