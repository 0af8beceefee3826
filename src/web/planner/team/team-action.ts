import { type ActionFunctionArgs, redirect } from 'react-router';
import type { RoleForm } from '#modules/planner/events/contract';
import { listIn, textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { refusal, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { eventVisitWith } from '../planner-visit.ts';

/** Forms are called `invite` and `mate-ACCOUNT`; what takes away says whom in `id`. */
export async function changeTeam(args: ActionFunctionArgs) {
  const { app, by, eventId, language } = await eventVisitWith(args, 'see-event');
  const values = valuesOf(await args.request.formData());
  const { team } = app.events;
  const id = textIn(values, 'id');
  const of = textIn(values, 'of');
  const back = (said: string) =>
    redirect(`/${language}/planner/events/${eventId}/team?done=${said}`, { status: 303, headers: personal });

  switch (textIn(values, 'intent')) {
    case 'withdraw': {
      const gone = await team.withdraw({ eventId, id, by });
      return gone.ok ? back('withdrawn') : settle(args.request, gone, { of: 'team', values });
    }
    case 'remove': {
      const gone = await team.remove({ eventId, accountId: id, by });
      if (!gone.ok) return settle(args.request, gone, { of: 'team', values });
      if (id !== by.accountId) return back('removed');
      return redirect(`/${language}/planner?done=removed`, { status: 303, headers: personal });
    }
  }
  if (of === 'invite') {
    const form = { ...roleIn(values), email: textIn(values, 'email') };
    const invited = await team.invite({ eventId, form, language, by });
    if (invited.ok) return back('invited');
    if (invited.code === 'already-there' || invited.code === 'too-many')
      return refusal(of, values, [
        { field: 'email', code: invited.code === 'too-many' ? 'too-fast' : invited.code },
      ]);
    return settle(args.request, invited, { of, values });
  }
  const accountId = of.replace(/^mate-/, '');
  return settle(args.request, await team.change({ eventId, accountId, form: roleIn(values), by }), {
    of,
    values,
  });
}

const roleIn = (values: Values): RoleForm => ({
  role: textIn(values, 'role') as RoleForm['role'],
  extra: listIn(values, 'extra') as RoleForm['extra'],
});
