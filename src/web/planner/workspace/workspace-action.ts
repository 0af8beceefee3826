import { type ActionFunctionArgs, redirect } from 'react-router';
import type { MemberForm, WorkspaceForm } from '#modules/planner/events/contract';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { refusal, settle } from '../../entry/form-answer.ts';
import { personal, signedIn } from '../../entry/signed-in.ts';

/** Forms are called `workspace` and `member`; what takes away says whom in `id`. */
export async function changeWorkspacePage(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const id = args.params.workspaceId ?? '';
  const values = valuesOf(await args.request.formData());
  const { workspaces } = app.events;
  const go = (path: string) => redirect(`/${language}/planner/${path}`, { status: 303, headers: personal });
  const which = textIn(values, 'id');

  switch (textIn(values, 'intent')) {
    case 'withdraw': {
      const gone = await workspaces.withdraw({ id, invitationId: which, by });
      return gone.ok
        ? go(`workspaces/${id}?done=withdrawn`)
        : settle(args.request, gone, { of: 'people', values });
    }
    case 'remove': {
      const gone = await workspaces.remove({ id, accountId: which, by });
      if (!gone.ok) return settle(args.request, gone, { of: 'people', values });
      return go(which === by.accountId ? 'workspaces?done=removed' : `workspaces/${id}?done=removed`);
    }
  }
  if (textIn(values, 'of') === 'member') {
    const form = { email: textIn(values, 'email'), role: textIn(values, 'role') as MemberForm['role'] };
    const invited = await workspaces.invite({ id, form, language, by });
    if (invited.ok) return go(`workspaces/${id}?done=invited`);
    if (invited.code === 'already-there' || invited.code === 'too-many')
      return refusal('member', values, [
        { field: 'email', code: invited.code === 'too-many' ? 'too-fast' : invited.code },
      ]);
    return settle(args.request, invited, { of: 'member', values });
  }
  const form = { name: textIn(values, 'name'), kind: textIn(values, 'kind') as WorkspaceForm['kind'] };
  return settle(args.request, await workspaces.change({ id, form, by }), { of: 'workspace', values });
}
