import type { MailData, TemplateName } from '#modules/relations/mail-templates';
import type { Language } from '#platform/i18n';
import type { NotificationsContext } from './context.ts';
import type { StaffBell, StaffKind } from './contract.ts';
import type { PaperOfMail } from './paper-of-mail.ts';

export type Recipient =
  | { kind: 'address'; email: string; name?: string; language: Language }
  | { kind: 'account'; accountId: string }
  /** Everybody in the office who may and wants to hear of it; `but` is who did it, `only` whom it is for. */
  | { kind: 'staff'; but?: string | null; only?: string };

export type MailSubject = { type: 'order' | 'party' | 'chat'; id: string };

export type Message<Name extends TemplateName> = {
  recipient: Recipient;
  template: Name;
  data: MailData[Name];
  /** What the bell of the staff keeps: values, for each page says them in its reader's language. */
  bell?: StaffBell[Name & StaffKind];
  /** Where an answer to the mail goes, when that is not to us. */
  replyTo?: string;
  /** What it is about, so that the page of an order or a party can show its mails. */
  subject?: MailSubject;
  attachment?: { name: string; type: string; text: string };
  /** Drawn when the mail is sent, if there is one by then. */
  paper?: PaperOfMail;
};

/** Taken from the row, so that a mail that is sent twice after a crash is one mail to whoever receives it. */
export const messageIdOf = ({ mailFrom }: Pick<NotificationsContext, 'mailFrom'>, id: string): string =>
  `${id}@${/@([\w.-]+)/.exec(mailFrom)?.[1] ?? 'convive.test'}`;
