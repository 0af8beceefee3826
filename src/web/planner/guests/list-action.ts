import { type ActionFunctionArgs, redirect } from 'react-router';
import { listIn, textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { refusal, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { guestsHome, readGuestQuery, searchOf } from './guest-query.ts';

/** What is done from the list: a party in a line, a change of many, and taking one back. */
export async function listAction(args: ActionFunctionArgs) {
  const { app, by, eventId, language } = await eventVisit(args);
  const values = valuesOf(await args.request.formData());
  const query = { ...readGuestQuery(new URL(args.request.url).searchParams), page: undefined };
  const back = (said: Record<string, string>) => {
    const search = searchOf(query);
    for (const [name, value] of Object.entries(said)) search.set(name, value);
    return redirect(`${guestsHome(language, eventId)}?${search}`, { status: 303, headers: personal });
  };
  switch (textIn(values, 'intent')) {
    case 'quick': {
      const words = textIn(values, 'words');
      const added = await app.guests.addQuickly({ eventId, words, language, by });
      return added.ok
        ? back({ added: added.value.partyId })
        : settle(args.request, added, { of: 'quick', values });
    }
    case 'many': {
      const selection = isAll(values) ? { matching: query } : { ids: idsIn(values) };
      const changed = await app.guests.changeMany({ eventId, selection, change: changeIn(values), by });
      if (changed.ok) return back({ changed: changed.value.changeId, count: String(changed.value.changed) });
      const code = changed.code === 'invalid' ? problemCode(changed.details?.problems) : changed.code;
      return changed.code === 'not-allowed'
        ? settle(args.request, changed, { of: 'many', values })
        : refusal('many', values, [{ field: '', code }]);
    }
    case 'undo': {
      const undone = await app.guests.undoMany({ eventId, changeId: textIn(values, 'change'), by });
      return undone.ok
        ? back({ undone: String(undone.value.changed) })
        : settle(args.request, undone, { of: 'many', values });
    }
    default:
      throw notFound();
  }
}

const isAll = (values: Values) => textIn(values, 'all') === '1';
const idsIn = (values: Values) =>
  listIn(values, 'ids')
    .flatMap((ids) => ids.split(','))
    .filter(Boolean);

/** Each button of the bar names its change; its value stands in the field beside it, which two opposites share. */
function changeIn(values: Values) {
  const what = textIn(values, 'what');
  return { what, value: textIn(values, `value.${what.replace(/^un/, '')}`) };
}

const problemCode = (problems: unknown) =>
  Array.isArray(problems) && typeof problems[0]?.code === 'string' ? (problems[0].code as string) : 'invalid';
