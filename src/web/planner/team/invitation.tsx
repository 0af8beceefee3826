import { MailX, UserRoundPlus } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { Button, LinkButton } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await signedIn(args);
  const token = args.params.token ?? '';
  return { asked: (await app.events.team.invitation({ token, by })) ?? null, name: by.name };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const joined = await app.events.team.accept({ token: args.params.token ?? '', by });
  if (!joined.ok) return settle(args.request, joined, { of: 'invitation', values: {} });
  const { kind, id } = joined.value;
  const where = kind === 'event' ? `events/${id}` : `workspaces/${id}`;
  return redirect(`/${language}/planner/${where}?done=joined`, { status: 303, headers: personal });
}

/** Behind the link of an invitation: what one is asked into, and by whom. Opening it changes nothing. */
export default function Invitation() {
  const { asked, name } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const refused = usePlannerProblems(useAnswer<FormAnswer>(), 'invitation').told[0];
  if (!asked)
    return (
      <div className="panel">
        <PageHead title={t('life.invitation.goneTitle')} hidden />
        <EmptyState
          level={1}
          icon={<MailX size={28} />}
          title={t('life.invitation.goneTitle')}
          actions={<LinkButton to={`/${language}/planner`}>{t('life.invitation.toPlanner')}</LinkButton>}
        >
          {t('life.invitation.goneText')}
        </EmptyState>
      </div>
    );
  return (
    <div className="panel mx-auto grid max-w-xl gap-4 p-6 sm:p-9">
      <PageHead title={asked.name} hidden />
      <UserRoundPlus aria-hidden size={32} className="text-primary" />
      <h1 className="text-3xl [overflow-wrap:anywhere]">{asked.name}</h1>
      <p>
        {t(asked.kind === 'event' ? 'life.invitation.toEvent' : 'life.invitation.toWorkspace', {
          name: asked.invitedBy,
        })}
        {asked.starts && (
          <span className="block text-quiet">
            <Day day={asked.starts.slice(0, 10)} />
          </span>
        )}
      </p>
      {asked.role && (
        <p>
          <span className="font-medium">{t(`planner.roles.${asked.role}`)}</span>
          <span className="block text-quiet text-sm">{t(`life.team.does.${asked.role}`)}</span>
        </p>
      )}
      {refused && (
        <Note tone="error" alert>
          {refused.message}
        </Note>
      )}
      {asked.yours ? (
        <Form method="post">
          <Button type="submit">{t('life.invitation.join')}</Button>
        </Form>
      ) : (
        <Note tone="warning" title={t('life.invitation.otherTitle')}>
          {t('life.invitation.otherText', { name })}
        </Note>
      )}
    </div>
  );
}
