import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, type Language, preferredLanguage } from '#platform/i18n';

/** The language to answer in: the parameter, else what the client prefers. Said in the answer too. */
export function answerIn(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageOf(request);
  reply.header('content-language', language);
  reply.header('vary', 'accept-language, origin');
  return language;
}

function languageOf({ query, headers }: FastifyRequest): Language {
  const wished = (query as { language?: unknown }).language;
  return isLanguage(wished) ? wished : preferredLanguage(headers['accept-language']);
}
