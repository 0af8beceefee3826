import { ArrowLeft } from 'lucide-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { workspaceRoles } from '#modules/planner/events/contract';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { Choose } from '../event/choose.tsx';
import { SaidHere } from '../event/said.tsx';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { Members } from './members.tsx';
import { changeWorkspacePage } from './workspace-action.ts';
import { WorkspaceFields } from './workspace-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const workspace = await app.events.workspaces.view({ id: args.params.workspaceId ?? '', by });
  if (!workspace) throw notFound();
  return { workspace };
}

export const action = changeWorkspacePage;

/** One workspace: its name, and who plans in it. */
export default function Workspace() {
  const { workspace } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const answer = useAnswer<FormAnswer>();
  const owns = workspace.role === 'owner';
  const naming = usePlannerProblems(answer, 'workspace');
  const asking = usePlannerProblems(answer, 'member');
  const refused = usePlannerProblems(answer, 'people').told[0];
  return (
    <>
      <PageHead title={workspace.name} hidden />
      <Link
        to={`/${language}/planner/workspaces`}
        className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
      >
        <ArrowLeft aria-hidden size={15} />
        {t('life.workspace.many')}
      </Link>
      <h1 className="mt-1 mb-5 text-[1.9rem] [overflow-wrap:anywhere] sm:text-4xl">{workspace.name}</h1>
      <SaidHere />
      {refused && (
        <div className="mb-5">
          <Note tone="error" alert>
            {refused.message}
          </Note>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Members workspace={workspace} />
        {owns && (
          <div className="grid gap-6">
            <Panel title={t('life.workspace.invite')}>
              <p className="-mt-3 mb-5 text-quiet">{t('life.workspace.inviteLead')}</p>
              <FilledForm
                of="member"
                version={workspace.invited.length}
                values={answer?.of === 'member' ? answer.values : { role: 'member' }}
                problems={asking}
                mend={t('planner.form.mend')}
                save={t('life.team.send')}
              >
                <FilledField
                  name="email"
                  type="email"
                  label={t('life.team.email')}
                  autoComplete="off"
                  maxLength={254}
                  required
                />
                <Choose
                  name="role"
                  label={t('life.team.role')}
                  options={[...workspaceRoles].reverse()}
                  say={(role) => `${t(`life.workspace.roles.${role}`)} – ${t(`life.workspace.does.${role}`)}`}
                />
              </FilledForm>
            </Panel>
            <Panel title={t('life.workspace.about')}>
              <FilledForm
                of="workspace"
                version={`${workspace.name} ${workspace.kind}`}
                values={
                  answer?.of === 'workspace' ? answer.values : { name: workspace.name, kind: workspace.kind }
                }
                problems={naming}
                mend={t('planner.form.mend')}
                save={t('planner.form.save')}
              >
                <WorkspaceFields />
              </FilledForm>
            </Panel>
          </div>
        )}
      </div>
    </>
  );
}
