import type { MailData } from '#modules/relations/mail-templates';
import type { Database, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { Auth } from './auth.ts';

type AccountMail =
  | 'verify-email'
  | 'already-registered'
  | 'reset-password'
  | 'password-changed'
  | 'change-email-confirm'
  | 'change-email-notice';

/** How identity sends mail; the notifications module's `notify` has this shape, and the start hands it over. */
export type Notify = <Name extends AccountMail>(
  tx: Tx,
  message: {
    recipient: { kind: 'address'; email: string; name?: string; language: Language };
    template: Name;
    data: MailData[Name];
  },
) => Promise<void>;

export type IdentityNeeds = {
  database: Database;
  clock: Clock;
  notify: Notify;
  signals: Pick<Signals, 'announce'>;
  realtime: Pick<Realtime, 'disconnect'>;
  secret: string;
  /** Base of a range service for breached passwords; empty for none. */
  breachedPasswordsUrl: string;
  /** The address people use; asked late, for a port may be known only once we listen. */
  publicUrl: () => string;
  /** See `evenAnswer`; tests have no time to lose. */
  answerAfterMs?: number;
};

/** What every use case of this module works with. */
export type IdentityContext = IdentityNeeds & { auth: () => Auth; answerAfterMs: number };

/** A page of ours, in a language. */
export const pageUrl = (ctx: IdentityContext, language: Language, path: string): string =>
  `${ctx.publicUrl()}/${language}${path}`;
