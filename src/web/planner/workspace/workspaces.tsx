import { Building2, UserRound } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import type { WorkspaceForm } from '#modules/planner/events/contract';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { SaidHere } from '../event/said.tsx';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { WorkspaceFields } from './workspace-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  return { workspaces: await app.events.workspaces.list(by) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const values = valuesOf(await args.request.formData());
  const form = { name: textIn(values, 'name'), kind: textIn(values, 'kind') as WorkspaceForm['kind'] };
  const opened = await app.events.workspaces.open({ form, by });
  if (!opened.ok) return settle(args.request, opened, { of: 'workspace', values });
  return redirect(`/${language}/planner/workspaces/${opened.value.id}?done=made`, {
    status: 303,
    headers: personal,
  });
}

/** Where somebody's events belong: their own place, and the organisations they plan with. */
export default function Workspaces() {
  const { workspaces } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const answer = useAnswer<FormAnswer>();
  return (
    <>
      <PageHead title={t('life.workspace.many')} hidden />
      <h1 className="mb-5 text-[1.9rem] sm:text-4xl">{t('life.workspace.many')}</h1>
      <SaidHere />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Panel>
          {workspaces.length === 0 && <p className="text-quiet">{t('life.workspace.none')}</p>}
          <ul className="grid gap-3">
            {workspaces.map(({ id, name, kind, role, events }) => {
              const Icon = kind === 'person' ? UserRound : Building2;
              return (
                <li
                  key={id}
                  className="relative flex items-center gap-4 rounded-box border border-line px-4 py-3 hover:bg-base-200"
                >
                  <Icon aria-hidden size={20} className="flex-none text-quiet" />
                  <span className="min-w-0">
                    <Link
                      className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
                      to={`/${language}/planner/workspaces/${id}`}
                    >
                      {name}
                    </Link>
                    <span className="block text-quiet text-sm">
                      {t(`life.workspace.roles.${role}`)} · {t('planner.list.count', { count: events })}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
        </Panel>
        <Panel title={t('life.workspace.new')}>
          <p className="-mt-3 mb-5 text-quiet">{t('life.workspace.newLead')}</p>
          <FilledForm
            of="workspace"
            version={0}
            values={answer?.values ?? { kind: 'organisation' }}
            problems={usePlannerProblems(answer, 'workspace')}
            mend={t('planner.form.mend')}
            save={t('life.workspace.make')}
          >
            <WorkspaceFields />
          </FilledForm>
        </Panel>
      </div>
    </>
  );
}
