import { z } from 'zod';
import type { Language } from '#platform/i18n';
import { countIn } from '#platform/text';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'unreadable');
/** Line breaks are the only control characters a letter needs. */
const letter = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(max, 'too-long')
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => !/(?![\n\t])\p{Cc}/u.test(text), 'unreadable');

export const ContactRequest = z.object({
  name: line(100).min(1, 'required'),
  email: z.email('email').max(200, 'too-long'),
  phone: line(40),
  orderNumber: line(30),
  text: letter(4000),
});
export type ContactRequest = z.input<typeof ContactRequest>;

export const AnswerRequest = z.object({ text: letter(4000) });

export const messageStates = ['new', 'read', 'answered'] as const;
export type MessageState = (typeof messageStates)[number];

/** What an address asks; what it says wrongly is not asked. */
export const MessageQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.enum(messageStates).optional().catch(undefined),
  page: countIn(),
});
export type MessageQuery = {
  q?: string | undefined;
  state?: MessageState | undefined;
  page?: number | undefined;
};

export type MessageRow = {
  id: string;
  name: string;
  email: string;
  orderNumber: string;
  excerpt: string;
  state: MessageState;
  writtenAt: string;
};
export type MessageList = { rows: MessageRow[]; total: number; unread: number; page: number; pages: number };

export type MessageView = Omit<MessageRow, 'excerpt'> & {
  phone: string;
  text: string;
  language: Language;
  readBy: string | null;
  answers: { id: string; text: string; byName: string; at: string }[];
};

export type ContactRefusal = 'invalid' | 'too-many';
export type AnswerRefusal = 'not-allowed' | 'invalid' | 'not-there';
