import type { Answer, QuestionView, ReplyForm, ReplyPage } from '#modules/planner/rsvp/contract';
import type { DemoParty, Says } from './invited.ts';

type Said = ReplyForm['said'];

const meals: Record<string, string> = {
  m: 'meat',
  f: 'fish',
  v: 'vegetarian',
  c: 'children',
  e: 'everything',
  a: 'vegan',
};

/** What a party says on its page, as it is written down for the demo. */
export function replyOf(
  { parts, questions }: ReplyPage,
  { guestIds, party }: { guestIds: readonly string[]; party: DemoParty },
): ReplyForm {
  const ofTheirs = ({ partId }: QuestionView) => partId === null || parts.some(({ id }) => id === partId);
  const asked = (whom: 'guest' | 'party') =>
    questions.filter((question) => question.whom === whom && ofTheirs(question));
  const person = (nth: number) => {
    const answer = answerOf(party.says, nth);
    return {
      answers: Object.fromEntries(parts.map(({ id }) => [id, answer])),
      said: answer === 'accepted' ? saidBy(asked('guest'), party.eats[nth] ?? party.eats[0] ?? '') : {},
    };
  };
  const comes = guestIds.some((_, nth) => answerOf(party.says, nth) === 'accepted');
  return {
    guests: guestIds.map((id, nth) => ({ id, ...person(nth) })),
    companions: party.brings.map((firstName, nth) => ({
      firstName,
      lastName: '',
      ...person(guestIds.length + nth),
    })),
    said: comes ? saidTogether(asked('party'), party) : {},
    note: party.note,
  };
}

function answerOf(says: Says, nth: number): Answer {
  if (says === 'no' || (says === 'first' && nth > 0)) return 'declined';
  return says === 'maybe' ? 'tentative' : 'accepted';
}

function saidBy(questions: readonly QuestionView[], eats: string): Said {
  const said: Said = {};
  for (const { id, kind, choices, required } of questions) {
    if (kind === 'meal') said[id] = [meals[eats] ?? choices[0]?.id ?? ''];
    if (kind === 'text' && required) said[id] = 'Instrument makers';
  }
  return said;
}

function saidTogether(questions: readonly QuestionView[], { after, song }: DemoParty): Said {
  const said: Said = {};
  for (const { id, kind } of questions) {
    if (kind === 'yes-no') said[id] = after % 2 === 0 ? 'yes' : 'no';
    if (kind === 'text' && song) said[id] = song;
  }
  return said;
}
