import type { Language } from '#platform/i18n';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { builtIn, isBuiltIn } from './built-in/built-in.ts';
import { bringsOf, TemplateContents } from './contents.ts';
import type { TemplateList, TemplateQuery, TemplateView } from './contract.ts';
import type { EventTemplatesContext } from './event-templates-context.ts';
import { TEMPLATES_PER_PAGE, templateOf, templatesOf } from './templates-store.ts';

/** The templates of all workspaces somebody belongs to, a page of them. */
export async function templateList(
  { database, events }: EventTemplatesContext,
  { query, by }: { query: TemplateQuery; by: Actor },
): Promise<TemplateList> {
  const workspaces = await events.workspaces.list(by);
  const page = query.page ?? 1;
  const { rows, total } = await templatesOf(database.reader, {
    workspaceIds: workspaces.map(({ id }) => id),
    q: query.q ?? '',
    page,
  });
  return {
    rows: rows.map(({ id, name, description, workspaceId, savedAt, contents }) => {
      const read = TemplateContents.safeParse(contents);
      return {
        id,
        name,
        description,
        workspace: workspaces.find((one) => one.id === workspaceId)?.name ?? '',
        savedAt: savedAt.toISOString(),
        type: read.success ? read.data.event.type : null,
        brings: read.success ? bringsOf(read.data) : null,
      };
    }),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / TEMPLATES_PER_PAGE)),
  };
}

type Wanted = { key: string; language: Language; by: Actor };
export type FoundTemplate = {
  name: string;
  workspace: { id: string; name: string } | null;
  contents: TemplateContents;
};

/** A built-in template in a language, or one of somebody's own workspaces; one that cannot be read is none. */
export async function findTemplate(
  { database, events }: EventTemplatesContext,
  { key, language, by }: Wanted,
): Promise<FoundTemplate | undefined> {
  if (isBuiltIn(key)) return { name: '', workspace: null, contents: builtIn(key, language) };
  if (!isId(key)) return undefined;
  const own = await events.workspaces.list(by);
  const template = await templateOf(database.reader, { id: key, workspaceIds: own.map(({ id }) => id) });
  const read = TemplateContents.safeParse(template?.contents);
  const workspace = own.find(({ id }) => id === template?.workspaceId);
  return template && workspace && read.success
    ? { name: template.name, workspace, contents: read.data }
    : undefined;
}

export async function templateView(
  context: EventTemplatesContext,
  wanted: Wanted,
): Promise<TemplateView | undefined> {
  const found = await findTemplate(context, wanted);
  if (!found) return undefined;
  const { type, capacity, languages, visibility } = found.contents.event;
  return {
    key: wanted.key,
    builtIn: isBuiltIn(wanted.key) ? wanted.key : null,
    name: found.name,
    workspace: found.workspace?.name ?? null,
    type,
    capacity,
    languages,
    visibility,
    brings: bringsOf(found.contents),
  };
}
