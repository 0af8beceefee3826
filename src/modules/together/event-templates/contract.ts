import { z } from 'zod';
import type { EventType } from '#modules/planner/events/contract';
import type { Language, Texts } from '#platform/i18n';
import { neededLine, paragraphs } from '#platform/text';

/** Those that everybody has, so that a first event is no empty page. */
export const builtInKeys = ['wedding', 'birthday', 'conference'] as const;
export type BuiltInKey = (typeof builtInKeys)[number];

const About = z.object({ name: neededLine(120), description: paragraphs(1_000) });

/** What a template keeps of an event, besides its kind and how long it lasts. */
export const SaveTemplateForm = About.extend({
  programme: z.boolean(),
  replies: z.boolean(),
  list: z.boolean(),
});
export type SaveTemplateForm = z.input<typeof SaveTemplateForm>;
export const TemplateForm = About;
export type TemplateForm = z.input<typeof TemplateForm>;

/** What an event gets that begins from a template; times in minutes from its beginning. */
export type Brings = {
  minutes: number;
  parts: { main: boolean; names: Texts; from: number; until: number }[];
  questions: number;
  reminders: number;
  groups: number;
  fields: number;
  tags: number;
};

export type TemplateRow = {
  id: string;
  name: string;
  description: string;
  workspace: string;
  savedAt: string;
  /** Null for one that was written by a later version of this program. */
  type: EventType | null;
  brings: Brings | null;
};
export type TemplateList = { rows: TemplateRow[]; total: number; page: number; pages: number };

/** A template as an event begins from it. */
export type TemplateView = {
  /** The name of a built-in one, or the number of a workspace's own. */
  key: string;
  builtIn: BuiltInKey | null;
  name: string;
  /** Where the event will be; null: where its maker says. */
  workspace: string | null;
  type: EventType;
  capacity: number | null;
  languages: Language[];
  visibility: 'private' | 'public';
  brings: Brings;
};

export const TemplateQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(99_999).optional().catch(undefined),
});
export type TemplateQuery = { q?: string | undefined; page?: number | undefined };

/** So many of a workspace can still be looked through. */
export const MOST_TEMPLATES = 200;
/** How long one that was removed can come back. */
export const REMOVED_KEPT_DAYS = 30;

export type TemplateRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'not-possible'
  | 'too-many';
