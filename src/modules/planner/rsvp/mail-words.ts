import type { PartFacts } from '#modules/planner/events';
import { type Language, pickText } from '#platform/i18n';
import { formatDay } from '#platform/time';
import { type WallTime, wallTimeOf } from '#platform/zones';
import type { Answer } from './contract.ts';

type Said = Answer | 'waiting';

const words = {
  en: {
    accepted: 'comes',
    declined: 'does not come',
    tentative: 'perhaps',
    waiting: 'waits for a place',
    gone: 'no longer in your answer',
    rest: 'Your answers to the questions, or your note',
    before: 'before',
    at: 'at',
  },
  nl: {
    accepted: 'komt',
    declined: 'komt niet',
    tentative: 'misschien',
    waiting: 'wacht op een plaats',
    gone: 'staat niet meer in je antwoord',
    rest: 'Je antwoorden op de vragen, of je bericht',
    before: 'eerst',
    at: 'om',
  },
  fr: {
    accepted: 'vient',
    declined: 'ne vient pas',
    tentative: 'peut-être',
    waiting: 'attend une place',
    gone: 'ne figure plus dans votre réponse',
    rest: 'Vos réponses aux questions, ou votre message',
    before: 'avant',
    at: 'à',
  },
} satisfies Record<Language, Record<Said | 'gone' | 'rest' | 'before' | 'at', string>>;

export type NamedAnswer = { guestId: string; name: string; partId: string; answer: Said };
type Parts = readonly Pick<PartFacts, 'id' | 'names'>[];

const colon = (language: Language) => (language === 'fr' ? ' : ' : ': ');

/** The name of a part; nothing where there is only one. */
const partName = (parts: Parts, partId: string, language: Language): string => {
  const part = parts.length > 1 ? parts.find(({ id }) => id === partId) : undefined;
  return part ? pickText(part.names, language).text : '';
};

/** Who comes to what, a line for each person. */
export function answerRows(answers: readonly NamedAnswer[], parts: Parts, language: Language): string[] {
  const guests = [...new Set(answers.map(({ guestId }) => guestId))];
  return guests.map((guestId) => {
    const own = answers.filter((one) => one.guestId === guestId);
    const said = own.map(({ partId, answer }) => {
      const part = partName(parts, partId, language);
      return part ? `${part} – ${words[language][answer]}` : words[language][answer];
    });
    return `${own[0]?.name}${colon(language)}${said.join(' · ')}`;
  });
}

/** What is different from before, by name; that the rest was changed, when nothing else was. */
export function changeRows(
  before: readonly NamedAnswer[],
  after: readonly NamedAnswer[],
  parts: Parts,
  language: Language,
): string[] {
  const say = words[language];
  const same = (a: NamedAnswer) => (b: NamedAnswer) => a.guestId === b.guestId && a.partId === b.partId;
  const titled = ({ name, partId }: NamedAnswer) =>
    [name, partName(parts, partId, language)].filter(Boolean).join(', ');
  const changed = after.flatMap((now) => {
    const was = before.find(same(now));
    if (was?.answer === now.answer && was.name === now.name) return [];
    const then =
      was && was.answer !== now.answer ? ` (${say.before}${colon(language)}${say[was.answer]})` : '';
    return [`${titled(now)}${colon(language)}${say[now.answer]}${then}`];
  });
  const gone = before
    .filter((was) => !after.some(({ guestId }) => guestId === was.guestId))
    .map(({ name }) => `${name}${colon(language)}${say.gone}`);
  const rows = [...changed, ...new Set(gone)];
  return rows.length > 0 ? rows : [say.rest];
}

/** A time on the wall as a person reads it. */
export const whenSaid = (wall: WallTime, language: Language): string =>
  `${formatDay(wall.slice(0, 10), language)} ${words[language].at} ${wall.slice(11, 16)}`;

/** The same of an instant, on the clock of a zone. */
export const momentSaid = (instant: Date, zone: string, language: Language): string =>
  whenSaid(wallTimeOf(instant, zone), language);
