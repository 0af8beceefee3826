import type { FastifyInstance } from 'fastify';
import type { Notifications } from '#modules/relations/notifications';
import { sendProblem } from '#platform/http';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The outbox of development and the demo: every mail that would have left, as its reader would see it. */
export const outboxPages = (notifications: Notifications) => async (server: FastifyInstance) => {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; frame-ancestors 'self'";

  server.get<{ Querystring: { to?: string } }>('/dev/mail', async (request, reply) => {
    const mails = await notifications.outbox({
      limit: 100,
      ...(request.query.to ? { to: request.query.to } : {}),
    });
    const rows = mails
      .map(
        (mail) =>
          `<li><a href="/dev/mail/${mail.id}"><strong>${escaped(mail.subject)}</strong><span>${escaped(mail.to)} · ${mail.state} · ${escaped(mail.createdAt)}</span></a></li>`,
      )
      .join('');
    const body = rows
      ? `<ul>${rows}</ul>`
      : '<p>Nothing has been sent yet. Order something, and its mail is here.</p>';
    return reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
      .type('text/html')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Outbox</title><style>${css}</style></head><body><main><h1>Outbox</h1><p>Mail of the demo stays here; none leaves this machine.</p>${body}</main></body></html>`,
      );
  });

  server.get<{ Params: { id: string } }>('/dev/mail/:id', async (request, reply) => {
    const mail = await notifications.mail(request.params.id);
    if (!mail) return sendProblem(reply, 404, 'not-found', 'There is no such mail.');
    return reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
      .header('x-message-id', mail.messageId)
      .type('text/html')
      .send(mail.html);
  });
};

const css = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}main{max-width:46rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0}li a{display:block;padding:.75rem 1rem;border:1px solid #8884;border-radius:12px;margin:.5rem 0;text-decoration:none;color:inherit}
li span{display:block;font-size:.85rem;opacity:.8}`;
