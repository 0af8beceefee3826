import type { EventPage } from '#modules/planner/event-page/contract';
import { formatDay } from '#platform/time';
import { useFactsIfKnown } from '../design/facts.tsx';
import { useWords } from '../design/words.tsx';

/** The page's name, and what other programs show of it where its link is written. */
export function PageCard({ page }: { page: EventPage }) {
  const { language } = useWords();
  const facts = useFactsIfKnown();
  const { event, path, picture } = page;
  const at = (to: string) => `${facts?.publicUrl ?? ''}${to}`;
  const { venue, starts } = event;
  const where = [venue.name, venue.town].filter(Boolean).join(', ');
  const about = [`${formatDay(starts.slice(0, 10), language)}, ${starts.slice(11)}`, where]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <title>{event.title}</title>
      <meta name="description" content={about} />
      {page.public ? (
        <>
          <link rel="canonical" href={at(`/${language}${path}`)} />
          {event.languages.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={at(`/${other}${path}`)} />
          ))}
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={event.title} />
      <meta property="og:description" content={about} />
      <meta property="og:url" content={at(`/${language}${path}`)} />
      <meta property="og:locale" content={language} />
      {picture && <meta property="og:image" content={at(`/media/${picture}-1280.webp`)} />}
    </>
  );
}
