import {
  type ActionFunctionArgs,
  data,
  Form,
  type HeadersArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { formatDay } from '#platform/time';
import { Button } from '../design/button.tsx';
import { EventBand } from '../design/event-page/event-band.tsx';
import { EventLook } from '../design/event-page/event-look.tsx';
import { useAnswer } from '../design/forms/use-answer.ts';
import { Note } from '../design/note.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useWords } from '../design/words.tsx';
import { notFound, visitOf } from '../entry/visit.ts';
import { secret } from './secret.ts';

type Refused = { code: string; details: Record<string, number> };

export async function loader(args: LoaderFunctionArgs) {
  const { app, language, address } = visitOf(args);
  const found = await app.rsvp.registration.asked(args.params.token ?? '', address);
  if (!found.ok && found.code === 'too-many') throw new Response(null, { status: 429, headers: secret });
  if (!found.ok) throw notFound();
  const { path, ...asked } = found.value;
  const page =
    path?.startsWith('/e/') && (await app.eventPages.look({ address: { slug: path.slice(3) }, language }));
  return data(
    { asked, page: page ? { event: page.event, colours: page.colours } : null },
    { headers: secret },
  );
}

export const headers = ({ loaderHeaders, errorHeaders }: HeadersArgs) => errorHeaders ?? loaderHeaders;

export async function action(args: ActionFunctionArgs) {
  const { app, language } = visitOf(args);
  const confirmed = await app.rsvp.registration.confirm(args.params.token ?? '');
  if (confirmed.ok) {
    const { token, outcome } = confirmed.value;
    const done = { comes: 'registered', waits: 'waiting', known: 'known' }[outcome];
    return redirect(`/${language}/r/${token}?done=${done}`, { status: 303, headers: secret });
  }
  if (confirmed.code === 'not-there') throw notFound();
  const details = (confirmed.details ?? {}) as Refused['details'];
  return data<Refused>({ code: confirmed.code, details }, { status: 409, headers: secret });
}

const reasons = ['full', 'closed', 'not-open', 'too-many-people', 'off'] as const;
const reasonOf = (code: string) => reasons.find((known) => known === code) ?? 'off';

/** Behind the link of a mail: the address is whose it is said to be, and the places are asked for by a press of a button. */
export default function Confirm() {
  const { asked, page } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const refused = useAnswer<Refused>();
  const sending = useNavigation().state !== 'idle';
  const { title, starts, name, people, email } = asked;
  const body = (
    <div className="mx-auto grid w-full max-w-xl gap-6 px-5 pt-7 pb-16">
      <PageHead title={t('eventpage.confirm.title')} hidden />
      <h1 className="text-3xl sm:text-4xl">{t('eventpage.confirm.title')}</h1>
      {refused && (
        <Note tone="error" alert title={t(`eventpage.refused.${reasonOf(refused.code)}`, refused.details)} />
      )}
      <dl className="panel grid gap-4 p-5 sm:grid-cols-2">
        {!page && <Fact said={t('eventpage.confirm.event')}>{title}</Fact>}
        <Fact said={t('eventpage.confirm.day')}>{formatDay(starts.slice(0, 10), language)}</Fact>
        <Fact said={t('eventpage.confirm.name')}>{name}</Fact>
        <Fact said={t('eventpage.confirm.people')}>{people}</Fact>
        <Fact said={t('eventpage.confirm.email')}>{email}</Fact>
      </dl>
      <p className="text-quiet">{t('eventpage.confirm.lead')}</p>
      <Form method="post">
        <Button type="submit" size="large" pending={sending}>
          {t('eventpage.confirm.send', { count: people })}
        </Button>
      </Form>
    </div>
  );
  if (!page) return body;
  return (
    <EventLook colours={page.colours}>
      <EventBand event={page.event} small />
      {body}
    </EventLook>
  );
}

function Fact({ said, children }: { said: string; children: string | number }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet text-sm">{said}</dt>
      <dd className="font-medium [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
