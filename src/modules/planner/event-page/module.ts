import type { EventFacts } from '#modules/planner/events';
import type { Reader, Tx } from '#platform/db';
import { findOpenPage, openPageOf } from './find-page.ts';
import { changeLook, publish, replaceLink, sayDateAsItIs, setPicture } from './keep-page.ts';
import { keptPage, previewPage } from './kept-page.ts';
import { pageCode } from './page-code.ts';
import { pathOf } from './page-path.ts';
import type { PagesContext } from './pages-context.ts';
import { moveSection, removeSection, saveSection } from './sections/keep-sections.ts';
import { lookAtPage, pageCalendar, seePage } from './see-page.ts';

export const needs = ['planner/events'] as const;

type Bound<F> = F extends (context: PagesContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export type EventPages = {
  /** For anybody: the page at an address, seen or looked up for a page beside it, and its dates. */
  page: Bound<typeof seePage>;
  look: Bound<typeof lookAtPage>;
  calendar: Bound<typeof pageCalendar>;
  /** For who keeps it. */
  kept: Bound<typeof keptPage>;
  preview: Bound<typeof previewPage>;
  code: Bound<typeof pageCode>;
  changeLook: Bound<typeof changeLook>;
  publish: Bound<typeof publish>;
  sayDateAsItIs: Bound<typeof sayDateAsItIs>;
  replaceLink: Bound<typeof replaceLink>;
  setPicture: Bound<typeof setPicture>;
  saveSection: Bound<typeof saveSection>;
  moveSection: Bound<typeof moveSection>;
  removeSection: Bound<typeof removeSection>;
  /** Where an event's open page is, without the language; null while it is not published. For who knows the event. */
  pathOf(reader: Reader | Tx, event: EventFacts): Promise<string | null>;
  /** The event whose open page everybody finds by this name, and the name it goes by now. */
  publicEvent(reader: Reader | Tx, slug: string): Promise<{ eventId: string; slug: string } | undefined>;
};

export function createEventPages(context: PagesContext): EventPages {
  return {
    page: with_(seePage),
    look: with_(lookAtPage),
    calendar: with_(pageCalendar),
    kept: with_(keptPage),
    preview: with_(previewPage),
    code: with_(pageCode),
    changeLook: with_(changeLook),
    publish: with_(publish),
    sayDateAsItIs: with_(sayDateAsItIs),
    replaceLink: with_(replaceLink),
    setPicture: with_(setPicture),
    saveSection: with_(saveSection),
    moveSection: with_(moveSection),
    removeSection: with_(removeSection),
    async pathOf(reader, event) {
      const page = await openPageOf(reader, event);
      return page ? pathOf(context.seal, event, page) : null;
    },
    async publicEvent(reader, slug) {
      const found = await findOpenPage(context, reader, { slug });
      return found && { eventId: found.event.id, slug: found.page.slug };
    },
  };

  /** A use case that already has its context. */
  function with_<Rest extends unknown[], Answer>(useCase: (ctx: PagesContext, ...rest: Rest) => Answer) {
    return (...rest: Rest): Answer => useCase(context, ...rest);
  }
}
