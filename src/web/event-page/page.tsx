import { data, type HeadersArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { WholePage } from '../design/event-page/whole-page.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { ThemeSwitch } from '../design/theme-switch.tsx';
import { useWords } from '../design/words.tsx';
import { notFound, visitOf } from '../entry/visit.ts';
import { leadOn, pageAddress } from './page-address.ts';
import { PageCard } from './page-card.tsx';
import { secret, secretAndSilent } from './secret.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language, address } = visitOf(args);
  const { params, request } = args;
  const isSeen = request.method === 'GET' && !request.headers.get('sec-purpose')?.includes('prefetch');
  const found = await app.eventPages.page({
    address: pageAddress(params),
    language,
    from: address,
    agent: isSeen ? request.headers.get('user-agent') : null,
  });
  if (!found.ok && found.code === 'too-many') throw new Response(null, { status: 429, headers: secret });
  if (!found.ok) throw notFound();
  const page = found.value;
  leadOn(page, params, language);
  const registration = page.public ? await app.rsvp.registration.stateOf(page.eventId) : 'off';
  return data({ page, registration }, params.token === undefined ? {} : { headers: secretAndSilent });
}

export const headers = ({ loaderHeaders, errorHeaders }: HeadersArgs) => errorHeaders ?? loaderHeaders;

/** What an event shows to whoever has its link. */
export default function EventPageRoute() {
  const { page, registration } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const isOpen = registration === 'open' || registration === 'line';
  return (
    <>
      <PageCard page={page} />
      <WholePage
        page={page}
        top={
          <span className="ml-auto flex items-center gap-1">
            {page.event.languages.length > 1 && <LanguageSwitch among={page.event.languages} />}
            <ThemeSwitch />
          </span>
        }
        first={
          isOpen ? (
            <Link className="press press-primary press-large" to={`/${language}${page.path}/register`}>
              {t(registration === 'line' ? 'eventpage.register.line' : 'eventpage.register.open')}
            </Link>
          ) : (
            (registration === 'full' || registration === 'closed') && (
              <p className="self-center text-quiet">{t(`eventpage.register.${registration}`)}</p>
            )
          )
        }
      />
    </>
  );
}
