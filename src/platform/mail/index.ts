import nodemailer from 'nodemailer';

export type OutgoingMail = {
  /** From our row, so that a repeat after a crash carries the same one. */
  messageId: string;
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  attachments?: Attachment<string>[];
  /** Something that is made when there is somebody to take it; a mail whose paper cannot be made is not sent without it. */
  paper?: () => Promise<Attachment | undefined>;
};

export type Attachment<Content = string | Uint8Array> = {
  filename: string;
  contentType: string;
  content: Content;
};

/** `later`: try again; `never`: the address or the message is refused for good. */
export type MailOutcome = { sent: true } | { sent: false; again: 'later' | 'never'; reason: string };

export type MailTransport = { send(mail: OutgoingMail): Promise<MailOutcome>; close(): void };

/** How long a server that could not be reached is not asked again: mails wait in line behind each other's timeouts. */
const AWAY_MS = 5_000;

/**
 * Sends by SMTP, over one connection that is kept while there is mail. Line breaks in headers are neutralised by the
 * library; files and addresses are never fetched.
 */
export function smtpTransport(url: string): MailTransport {
  const transport = nodemailer.createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      // Whether a mail goes again is decided where it is recorded; the library would repeat one whose answer was lost.
      maxRequeues: 0,
      // Well below the lease of a mail that is being sent: the defaults of two and ten minutes are not.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      idleTimeout: 15_000,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  );
  let away = { until: 0, reason: '' };
  return {
    async send({ paper, ...mail }) {
      if (performance.now() < away.until) return { sent: false, again: 'later', reason: away.reason };
      const made = await paper?.();
      try {
        await transport.sendMail({
          ...mail,
          messageId: `<${mail.messageId}>`,
          attachments: [...(mail.attachments ?? []), ...(made ? [made] : [])].map(asBuffer),
        });
        return { sent: true };
      } catch (error) {
        const {
          responseCode = 0,
          command,
          message,
        } = error as Error & { responseCode?: number; command?: string };
        // Only what the server says of this recipient or message is final: a wrong password of ours is a 5xx too.
        const final =
          responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
        if (command === 'CONN') away = { until: performance.now() + AWAY_MS, reason: message };
        return { sent: false, again: final ? 'never' : 'later', reason: message };
      }
    },
    close: () => transport.close(),
  };
}

/** The library takes buffers. */
const asBuffer = ({ content, ...rest }: Attachment) => ({
  ...rest,
  content: typeof content === 'string' ? content : Buffer.from(content),
});

/** In development mail stays here: the row itself is what the outbox page shows. */
export const outboxTransport: MailTransport = { send: async () => ({ sent: true }), close: () => {} };
