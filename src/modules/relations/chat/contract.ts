import { z } from 'zod';
import type { Language } from '#platform/i18n';
import { countIn, neededLine, neededTexts, paragraphs } from '#platform/text';

export type Side = 'visitor' | 'staff';
export type FileType = 'image/webp' | 'application/pdf';

/** What one line may hold. */
export const LONGEST_LINE = 4_000;
/** A conversation that has more is ended, and another begun: each is read whole. */
export const MOST_LINES = 1_000;
/** What an attachment may weigh. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Made by who writes, so that what is sent twice is stored once. */
const key = z.uuid('invalid');
const mail = z.union([z.literal(''), z.email('email').max(200, 'too-long')]);

export const LineRequest = z.object({ key, text: paragraphs(LONGEST_LINE) });
export const BeginRequest = z.object({ name: neededLine(80), email: mail });
export const EmailRequest = z.object({ email: z.email('email').max(200, 'too-long') });
export const NoteRequest = z.object({ text: paragraphs(LONGEST_LINE).min(1, 'required') });
export const AnswerRequest = z.object({ title: neededLine(80), texts: neededTexts(LONGEST_LINE) });

/** What a page says of itself while it is open: how far the other side's words have arrived and were seen. */
const seq = z.coerce.number().int().min(0).max(MOST_LINES).catch(0);
export const SignRequest = z.object({ has: seq, read: seq, typing: z.boolean() });
export type Sign = z.infer<typeof SignRequest>;

export type FileView = {
  id: string;
  name: string;
  type: FileType;
  width: number | null;
  height: number | null;
};
/** One line, as both sides see it. Numbers follow each other without a gap. */
export type Line = {
  seq: number;
  key: string;
  side: Side;
  by: string;
  text: string;
  at: string;
  file: FileView | null;
};
/** How far somebody has what the other side wrote. */
export type Marks = { has: number; read: number };

/** What a page hears when it says that it is open: how far there is to go, and how far the other side has come. */
export type SignAnswer = { lastSeq: number; marks: Marks };

/** When somebody answers at once. */
export type Hours = {
  open: boolean;
  /** When they begin again, on the shop's own clock. */
  opens: { day: string; time: string } | null;
};

export type VisitorChat = {
  id: string;
  state: 'open' | 'ended';
  email: string | null;
  /** Who of the staff looks after it. */
  withName: string | null;
  /** Nobody has answered for as long as the owner thinks one should wait. */
  waitsLong: boolean;
  /** Of the staff. */
  marks: Marks;
  lastSeq: number;
  /** Opens the live room. */
  proof: string | null;
};
export type EarlierChat = { id: string; at: string; excerpt: string };

/** The conversation as its visitor sees it, and what the panel says around it. */
export type VisitorTalk = Hours & {
  on: boolean;
  /** Somebody of the staff has the conversations open. */
  desk: boolean;
  /** Known by name: nobody has to be asked. */
  name: string | null;
  chat: VisitorChat | null;
  lines: Line[];
  earlier: EarlierChat[];
};

export const deskViews = ['waiting', 'mine', 'all', 'ended'] as const;
export type DeskView = (typeof deskViews)[number];
/** What an address asks; what it says wrongly is not asked. */
export const DeskQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  view: z.enum(deskViews).optional().catch(undefined),
  page: countIn(),
});
export type DeskQuery = {
  q?: string | undefined;
  view?: DeskView | undefined;
  page?: number | undefined;
};
export type DeskRow = {
  id: string;
  name: string;
  excerpt: string;
  state: 'open' | 'ended';
  waiting: boolean;
  here: boolean;
  unread: number;
  assignedName: string | null;
  changedAt: string;
};
export type DeskList = { rows: DeskRow[]; total: number; waiting: number; page: number; pages: number };

export type CannedAnswer = {
  id: string;
  title: string;
  texts: Partial<Record<Language, string>>;
  version: number;
};
export type ChatNote = { id: string; by: string; text: string; at: string };
export type DeskTalk = {
  id: string;
  state: 'open' | 'ended';
  name: string;
  email: string | null;
  hasAccount: boolean;
  language: Language;
  assigned: { accountId: string; name: string } | null;
  /** The visitor has the conversation open. */
  here: boolean;
  waitingSince: string | null;
  begunAt: string;
  /** Of the visitor. */
  marks: Marks;
  lastSeq: number;
  lines: Line[];
  notes: ChatNote[];
};

export type ChatRefusal =
  | 'off'
  | 'ended'
  | 'full'
  | 'too-many'
  | 'invalid'
  | 'not-there'
  | 'not-allowed'
  | 'taken'
  | 'changed-meanwhile'
  | FileRefusal;
export type FileRefusal = 'file-kind' | 'file-large' | 'file-pixels';

/** What the live room of a conversation hears. Nothing in it is for the staff alone. */
export type ChatNews =
  | { kind: 'line'; seq: number; body: Line }
  | { kind: 'marks'; body: Marks & { side: Side } }
  | { kind: 'here'; body: { side: Side } }
  | { kind: 'typing'; body: { side: Side; by: string } }
  | { kind: 'standing' };
