import { useAnswer } from '../../design/forms/use-answer.ts';
import '../../words/learn-invited.client.ts';
import { ArrowLeft } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { isId } from '#platform/ids';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Fold } from '../../design/fold.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { HouseholdForm } from '../../design/reply/household-form.tsx';
import { type ReplyAnswer, refusedReply, withOtherRows } from '../../design/reply/reply-answer.ts';
import { readReply, withoutEmptyRows } from '../../design/reply/reply-values.ts';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { SaidNow } from './said-now.tsx';
import { useRepliesProblems } from './use-replies-problems.ts';

function partyOf({ params: { partyId } }: Pick<LoaderFunctionArgs, 'params'>): string {
  if (!isId(partyId)) throw notFound();
  return partyId;
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event, publicUrl } = await eventVisitWith(args, 'keep-replies');
  const of = { eventId: event.id, partyId: partyOf(args), by };
  const page = await app.rsvp.pageFor(of);
  const link = await app.rsvp.linkOf(of);
  if (!page.ok || !link.ok) throw notFound();
  return { page: page.value, link: `${publicUrl}/${page.value.party.language}/r/${link.value.token}` };
}

/** A reply that came by telephone or on paper, a new link, or more time. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'keep-replies');
  const { request } = args;
  const of = { eventId: event.id, partyId: partyOf(args), by };
  const values = valuesOf(await request.formData());
  const form = textIn(values, 'of');
  if (form === 'time')
    return settle(request, await app.rsvp.giveMoreTime({ ...of, until: textIn(values, 'until') }), {
      of: form,
      values,
    });
  if (form === 'link')
    return settle(request, await app.rsvp.linkOf({ ...of, renew: true }), { of: form, values });
  const page = await app.rsvp.pageFor(of);
  if (!page.ok) throw notFound();
  const other = withOtherRows(values, page.value);
  if (other) return data<ReplyAnswer>(other, { headers: personal });
  const typed = withoutEmptyRows(values);
  const via = textIn(typed, 'via') === 'paper' ? 'paper' : 'phone';
  const taken = await app.rsvp.takeReply({ ...of, form: readReply(typed, page.value), via });
  if (!taken.ok) return data<ReplyAnswer>(refusedReply(taken, typed), { status: 422, headers: personal });
  return redirect(`/${language}/planner/events/${event.id}/replies?done=saved`, {
    status: 303,
    headers: personal,
  });
}

export default function PartyReply() {
  const { page, link } = useLoaderData<typeof loader>();
  const answer = useAnswer<ReplyAnswer | FormAnswer>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const typed = answer && 'turn' in answer ? answer : undefined;
  const via = typed ? textIn(typed.values, 'via') : 'phone';
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-5">
      <header>
        <Link
          to={`/${language}/planner/events/${event.id}/replies`}
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
        >
          <ArrowLeft aria-hidden size={15} />
          {t('replies.party.back')}
        </Link>
        <h2 className="mt-1 text-2xl [overflow-wrap:anywhere]">{page.party.name}</h2>
      </header>
      {!answer && <SaidNow />}
      <HouseholdForm
        page={{ ...page, maybe: true }}
        answer={typed}
        save={t('replies.party.save')}
        more={
          <ChoiceGroup legend={t('replies.party.how')} className="grid gap-2 sm:grid-cols-2">
            {(['phone', 'paper'] as const).map((way) => (
              <Choice
                key={way}
                name="via"
                value={way}
                defaultChecked={via === way}
                label={t(`replies.via.${way}`)}
              />
            ))}
          </ChoiceGroup>
        }
      />
      <MoreTime answer={answer && !('turn' in answer) ? answer : undefined} />
      <Fold title={t('replies.party.link')}>
        <p className="mb-4 break-all">
          <code>{link}</code>
        </p>
        <Form method="post" className="grid justify-items-start gap-2">
          <input type="hidden" name="of" value="link" />
          <p className="text-quiet text-sm">{t('replies.party.renewHint')}</p>
          <Button type="submit" look="danger" size="small">
            {t('replies.party.renew')}
          </Button>
        </Form>
      </Fold>
    </div>
  );
}

function MoreTime({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  return (
    <Fold title={t('replies.party.moreTime')} open={answer?.of === 'time'}>
      <FilledForm
        of="time"
        version={0}
        values={answer?.values ?? {}}
        problems={useRepliesProblems(answer, 'time')}
        mend={t('planner.form.mend')}
        save={t('replies.party.give')}
      >
        <FilledField
          name="until"
          type="datetime-local"
          label={t('replies.party.moreTime')}
          hint={t('replies.party.moreTimeHint')}
        />
      </FilledForm>
    </Fold>
  );
}
