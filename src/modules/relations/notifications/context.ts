import type { MailTemplates } from '#modules/relations/mail-templates';
import type { Database, Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Jobs } from '#platform/jobs';
import type { MailTransport } from '#platform/mail';
import type { Role } from '#platform/policy';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';
import type { PaperOfMail } from './paper-of-mail.ts';

export type Reachable = { accountId: string; name: string; email: string; language: Language };
export type Colleague = Reachable & { role: Role };

/** Who can be written to. Accounts are identity's; the start hands these over. */
export type Addressees = {
  staff(reader: Reader | Tx): Promise<Colleague[]>;
  account(accountId: string, reader: Reader | Tx): Promise<(Reachable & { disabled: boolean }) | undefined>;
};

export type NotificationsNeeds = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'enqueue' | 'handle' | 'repeat'>;
  realtime: Pick<Realtime, 'tell' | 'tellNow' | 'guardRooms'>;
  templates: MailTemplates;
  transport: MailTransport;
  addressees: Addressees;
  /** `Convive <hello@convive.test>`; its host is also the host of our Message-IDs. */
  mailFrom: string;
  mailsKeptDays: number;
};

/** Draws a paper; undefined when there is none, or the owner does not send them. */
export type DrawPaper = (paper: PaperOfMail) => Promise<{ name: string; bytes: Uint8Array } | undefined>;

/** Papers are made further up, by who takes the place of this when everything is there. */
export type NotificationsContext = NotificationsNeeds & { drawPaper: DrawPaper };
