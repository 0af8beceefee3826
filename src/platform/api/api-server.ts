import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyTypeProvider,
  RawServerDefault,
  RouteOptions,
} from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#platform/policy';
import type { Scope } from '#platform/wire';
import { answerApiErrors, InvalidRequest } from './errors.ts';
import type { Refusals } from './refusals.ts';
import { serialisables } from './serialisable.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an API key must be for; a route without a scope takes no keys at all. */
    scope?: Scope;
    /** Nobody comes here without saying who they are. What they may do is asked in the use case. */
    signedIn?: boolean;
    /** Whether the same request sent twice, under one `Idempotency-Key`, is answered once. */
    idempotent?: 'required' | 'optional';
    /** What the body is when it is no JSON, for the document. */
    binary?: string;
    /** What the answer may be when it is a file, for the document. */
    answersFile?: readonly string[];
    /** What the use case may refuse, for the document. */
    refusals?: Refusals<string>;
  }
  interface FastifyRequest {
    /** Who asks. Every route of the API hands it to its use case. */
    actor: Actor;
  }
  interface FastifySchema {
    operationId?: string;
    summary?: string;
    tags?: string[];
  }
}

/** Zod schemas as the types of a route: what it takes after parsing, and what it may answer. */
interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
}

/** A server whose routes are described by the Zod schemas of their contracts. */
export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypes
>;

/** The routes of one module. */
export type ApiRoutes = (api: ApiServer) => Promise<void>;

/** A route as it was declared, for the document. */
export type DeclaredRoute = {
  method: string;
  url: string;
  schema: NonNullable<RouteOptions['schema']>;
  config: NonNullable<RouteOptions['config']>;
};

/**
 * Teaches a server to read requests with Zod, to write answers with Fastify's own serialiser, and to refuse what cannot be
 * read with problem details. The routes declared from here on are added to `declared`.
 */
export function speakContracts(server: FastifyInstance, declared: DeclaredRoute[]): ApiServer {
  const api = server.withTypeProvider<ZodTypes>() as unknown as ApiServer;
  api.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (given: unknown) => {
    const parsed = schema.safeParse(given ?? {});
    return parsed.success ? { value: parsed.data } : { error: new InvalidRequest(httpPart, parsed.error) };
  });
  api.addHook('onRoute', (route) => {
    // The origin guard is about cookies; here they count only when the request shows that it comes from us.
    route.config = { ...route.config, external: true };
    if (!route.schema) return;
    if (route.method !== 'HEAD')
      declared.push({
        method: String(route.method),
        url: route.url,
        schema: { ...route.schema },
        config: route.config,
      });
    route.schema = { ...route.schema, response: serialisables(route.schema.response ?? {}) };
  });
  readJson(api);
  answerApiErrors(server);
  return api;
}

/** JSON, and nothing else; what no database can store is refused where it comes in. */
function readJson(api: ApiServer): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body.includes('\\u0000')) {
      done(Object.assign(new Error('a null character'), { statusCode: 400 }), undefined);
      return;
    }
    parse(request, body, done);
  });
}
