import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { beginEvent } from './begin-event.ts';
import type { EventTemplatesContext } from './event-templates-context.ts';
import { forgetTemplates, removeTemplate, renameTemplate, restoreTemplate } from './keep-templates.ts';
import { saveTemplate } from './save-template.ts';
import { templateList, templateView } from './see-templates.ts';

export const needs = ['planner/events', 'planner/guests', 'planner/rsvp'] as const;

export const ForgetTemplates = defineJob('event-templates.forget', 'slow', z.object({}));

type Bound<F> = F extends (context: EventTemplatesContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/** Events as templates of their workspace, and those that everybody has: what to begin the next event with. */
export type EventTemplates = {
  list: Bound<typeof templateList>;
  /** Undefined for another workspace's, as for what does not exist. */
  view: Bound<typeof templateView>;
  save: Bound<typeof saveTemplate>;
  rename: Bound<typeof renameTemplate>;
  remove: Bound<typeof removeTemplate>;
  restore: Bound<typeof restoreTemplate>;
  begin: Bound<typeof beginEvent>;
};

export function createEventTemplates(context: EventTemplatesContext): EventTemplates {
  context.jobs.handle(ForgetTemplates, async () => void (await forgetTemplates(context)));
  context.jobs.repeat(ForgetTemplates, '43 4 * * *', {});
  return {
    list: (of) => templateList(context, of),
    view: (of) => templateView(context, of),
    save: (input) => saveTemplate(context, input),
    rename: (input) => renameTemplate(context, input),
    remove: (input) => removeTemplate(context, input),
    restore: (input) => restoreTemplate(context, input),
    begin: (input) => beginEvent(context, input),
  };
}
