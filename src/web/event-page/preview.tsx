import { ArrowLeft } from 'lucide-react';
import { data, Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import { WholePage } from '../design/event-page/whole-page.tsx';
import { LanguageSwitch } from '../design/language-switch.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useWords } from '../design/words.tsx';
import { personal, signedIn } from '../entry/signed-in.ts';
import { notFound } from '../entry/visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const found = await app.eventPages.preview({ eventId: args.params.eventId ?? '', language, by });
  if (!found.ok) throw notFound();
  return data({ page: found.value }, { headers: personal });
}

export const headers = () => personal;

/** The page as its guests will read it, for who keeps it. */
export default function Preview() {
  const { page } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { eventId } = useParams();
  return (
    <>
      <PageHead title={page.event.title} hidden />
      <WholePage
        page={page}
        top={
          <>
            <Link
              className="on-band inline-flex min-h-11 items-center gap-2 rounded-field px-2 font-semibold"
              to={`/${language}/planner/events/${eventId}/page`}
            >
              <ArrowLeft aria-hidden size={18} />
              {t('eventpage.preview')}
            </Link>
            <LanguageSwitch className="ml-auto" among={page.event.languages} />
          </>
        }
      />
    </>
  );
}
