import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Refused, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { REMOVED_KEPT_DAYS, TemplateForm, type TemplateRefusal } from './contract.ts';
import type { TemplateRecord } from './event-templates.rows.ts';
import type { EventTemplatesContext } from './event-templates-context.ts';
import { forgetRemoved, markRemoved, takeName, templateOf, writeTemplate } from './templates-store.ts';

type On = { id: string; by: Actor };
type Done = Promise<Result<null, TemplateRefusal>>;
const DAY_MS = 86_400_000;

const taken = refuse('invalid', { problems: [{ field: 'name', code: 'taken' }] });

/** Calls a template something else. */
export async function renameTemplate(
  context: EventTemplatesContext,
  { id, form, by }: On & { form: TemplateForm },
): Done {
  const parsed = TemplateForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return keep(context, { id, by }, 'rename', async (tx, { workspaceId }) => {
    if (!(await takeName(tx, { id, workspaceId, name: parsed.data.name }))) return taken;
    await writeTemplate(tx, id, parsed.data);
    return null;
  });
}

/** Takes a template away; events that began from it stay as they are. */
export const removeTemplate = (context: EventTemplatesContext, on: On): Done =>
  keep(context, on, 'remove', async (tx, { id }) =>
    (await markRemoved(tx, id, context.clock.now())) ? null : refuse('not-there'),
  );

/** Brings one back that was taken away, unless its name is another's by now. */
export const restoreTemplate = (context: EventTemplatesContext, on: On): Done =>
  keep(context, on, 'restore', async (tx, template) => {
    if (!(await takeName(tx, template))) return taken;
    await writeTemplate(tx, template.id, { removedAt: null });
    return null;
  });

export const forgetTemplates = ({ database, clock }: EventTemplatesContext): Promise<unknown> =>
  database.inTransaction(async (tx) => {
    await forgetRemoved(tx, new Date(clock.now().getTime() - REMOVED_KEPT_DAYS * DAY_MS));
    return accept(null);
  });

/** Whoever belongs to its workspace keeps a template; for everybody else there is none. */
async function keep(
  { database, events }: EventTemplatesContext,
  { id, by }: On,
  act: 'rename' | 'remove' | 'restore',
  change: (tx: Tx, template: TemplateRecord) => Promise<Refused<TemplateRefusal> | null>,
): Done {
  const workspaceIds = (await events.workspaces.list(by)).map((workspace) => workspace.id);
  return database.inTransaction(async (tx) => {
    const template = isId(id)
      ? await templateOf(tx, { id, workspaceIds, removed: act === 'restore' })
      : undefined;
    if (!template) return refuse('not-there');
    const refused = await change(tx, template);
    if (refused) return refused;
    await record(tx, {
      by,
      action: `event-template.${act}`,
      subject: { type: 'event-template', id },
      before: { name: template.name },
    });
    return accept(null);
  });
}
