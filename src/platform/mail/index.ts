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
};

/** `later`: try again; `never`: the address or the message is refused for good. */
export type MailOutcome = { sent: true } | { sent: false; again: 'later' | 'never'; reason: string };

export type MailTransport = { send(mail: OutgoingMail): Promise<MailOutcome>; close(): void };

/** Sends by SMTP. Line breaks in headers are neutralised by the library; files and addresses are never fetched. */
export function smtpTransport(url: string): MailTransport {
  const transport = nodemailer.createTransport(
    // Well below the lease of a mail that is being sent: the defaults of two and ten minutes are not.
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, messageId: `<${mail.messageId}>` });
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
        return { sent: false, again: final ? 'never' : 'later', reason: message };
      }
    },
    close: () => transport.close(),
  };
}

/** In development mail stays here: the row itself is what the outbox page shows. */
export const outboxTransport: MailTransport = { send: async () => ({ sent: true }), close: () => {} };
