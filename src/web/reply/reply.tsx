import { data, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { Fold } from '../design/fold.tsx';
import { useAnswer } from '../design/forms/use-answer.ts';
import { HouseholdForm } from '../design/reply/household-form.tsx';
import type { ReplyAnswer } from '../design/reply/reply-answer.ts';
import { useWords } from '../design/words.tsx';
import { visitOf } from '../entry/visit.ts';
import { Given } from './given.tsx';
import { InvitationHead } from './invitation-head.tsx';
import { Offers } from './offers.tsx';
import { OwnDetails } from './own-details.tsx';
import { Privacy } from './privacy.tsx';
import { answerReply } from './reply-action.ts';
import { opensNothing, secret } from './secret.ts';
import { Standing } from './standing.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, address } = visitOf(args);
  const found = await app.rsvp.page(args.params.token ?? '', address);
  if (!found.ok) throw opensNothing(found.code);
  return data(found.value, { headers: secret });
}

export const headers = () => secret;

export const action = answerReply;

/** A household's invitation: what it is invited to, whether it comes, and what it said. */
export default function Reply() {
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer<ReplyAnswer>();
  const [params] = useSearchParams();
  const { t } = useWords();
  const isOpen = page.openness.state === 'open';
  const typing = answer?.of === 'reply';
  const form = (
    <HouseholdForm page={page} answer={answer} save={t(page.answeredAt ? 'reply.sendAgain' : 'reply.send')} />
  );
  return (
    <div className="grid gap-5">
      <InvitationHead page={page} />
      <Standing page={page} done={answer ? null : params.get('done')} />
      <Offers page={page} />
      {page.answeredAt && <Given page={page} />}
      {isOpen &&
        (page.answeredAt ? (
          <Fold title={t('reply.change')} open={typing}>
            {form}
          </Fold>
        ) : (
          form
        ))}
      {!page.event.over && !page.event.cancelled && <OwnDetails page={page} answer={answer} />}
      <Privacy />
    </div>
  );
}
