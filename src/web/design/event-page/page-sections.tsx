import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { EventPage, ShownSection } from '#modules/planner/event-page/contract';
import { Said } from '../said.tsx';
import { useWords } from '../words.tsx';
import { isKnown, Place } from './place.tsx';
import { hasParts, Programme } from './programme.tsx';

/** What the host shows, in their order; questions that follow each other stand together. */
export function PageSections({ page }: { page: EventPage }) {
  return blocksOf(page).map((block) =>
    block.kind === 'questions' ? (
      <Questions key={block.id} questions={block.sections} />
    ) : (
      <Section key={block.section.id} section={block.section} page={page} />
    ),
  );
}

type Block =
  | { kind: 'one'; section: ShownSection }
  | { kind: 'questions'; id: string; sections: ShownSection[] };

function blocksOf({ sections, event, programme }: EventPage): Block[] {
  const blocks: Block[] = [];
  for (const section of sections) {
    const last = blocks.at(-1);
    if (section.kind === 'question' && last?.kind === 'questions') last.sections.push(section);
    else if (section.kind === 'question')
      blocks.push({ kind: 'questions', id: section.id, sections: [section] });
    else if (section.html || saysSomething(section, event, programme)) blocks.push({ kind: 'one', section });
  }
  return blocks;
}

/** A section made from the event is left out while the event does not know it. */
const saysSomething = (
  { kind }: ShownSection,
  { venue }: EventPage['event'],
  programme: EventPage['programme'],
): boolean => (kind === 'place' ? isKnown(venue) : kind === 'programme' && hasParts(programme));

function Section({ section, page }: { section: ShownSection; page: EventPage }) {
  const { t } = useWords();
  const { kind, title, html, lang } = section;
  const { event, programme } = page;
  // A host's own words may go without a heading: a welcome needs none.
  const own = title.text ? <Said of={title} /> : null;
  const heading = own ?? (kind === 'words' || kind === 'question' ? null : t(`eventpage.sections.${kind}`));
  return (
    <Titled heading={heading}>
      {kind === 'programme' && hasParts(programme) && <Programme parts={programme} />}
      {kind === 'place' && isKnown(event.venue) && <Place venue={event.venue} />}
      {html && <Words html={html} lang={lang} large={!heading} />}
    </Titled>
  );
}

function Questions({ questions }: { questions: readonly ShownSection[] }) {
  const { t } = useWords();
  return (
    <Titled heading={t('eventpage.sections.question')}>
      <div className="grid border-line border-t">
        {questions.map(({ id, title, html, lang }) => (
          <details key={id} className="group/question border-line border-b">
            <summary className="flex min-h-12 items-center justify-between gap-4 py-3.5 font-semibold text-lg">
              <span className="[overflow-wrap:anywhere]">
                <Said of={title} />
              </span>
              <ChevronDown
                aria-hidden
                size={20}
                className="flex-none text-primary group-open/question:rotate-180"
              />
            </summary>
            <div className="pb-5">
              <Words html={html} lang={lang} />
            </div>
          </details>
        ))}
      </div>
    </Titled>
  );
}

/** A heading with what stands under it: beside each other where there is room. */
function Titled({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const id = useId();
  if (!heading) return <section className="mx-auto max-w-2xl pt-2 pb-12 text-center">{children}</section>;
  return (
    <section
      aria-labelledby={id}
      className="grid gap-5 border-line border-t py-9 md:grid-cols-[15rem_1fr] md:gap-10 md:py-12"
    >
      <h2 id={id} className="text-2xl text-primary [overflow-wrap:anywhere] md:text-3xl">
        {heading}
      </h2>
      <div className="grid min-w-0 max-w-prose content-start gap-6">{children}</div>
    </section>
  );
}

function Words({ html, lang, large }: { html: string; lang: string; large?: boolean }) {
  return (
    <div
      lang={lang}
      className={`prose max-w-none ${large ? 'display font-normal text-[1.35rem] leading-relaxed' : ''}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of Markdown and cleaned by #platform/markdown
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
