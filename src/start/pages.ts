import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import {
  cookieName,
  fetchRequest,
  newNonce,
  pagePolicy,
  readCookie,
  sendResponse,
  setCookie,
} from '#platform/http';
import type { Actor } from '#platform/policy';
import type { Visit, visitContext } from '../web/entry/app.ts';
import type { Application } from './application.ts';

type Build = ServerBuild & { entry: { module: { visitContext: typeof visitContext } } };

const YEAR_SECONDS = 365 * 86_400;

/** The pages: React Router behind Fastify, files of the build with their year in the cache. */
export const pages =
  (application: Application, { publicUrl }: { publicUrl: () => string }) =>
  async (server: FastifyInstance) => {
    const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as Build;
    const handle = createRequestHandler(build, 'production');

    await server.register(fastifyStatic, {
      root: resolve('build/client/assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: YEAR_SECONDS * 1000,
      decorateReply: false,
    });

    // The body streams on to the page untouched; `fetchRequest` counts it.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, done) => done(null));

    server.all('/*', async (request, reply) => {
      const gone = new AbortController();
      reply.raw.on('close', () => gone.abort());
      const nonce = newNonce();
      const context = new RouterContextProvider();
      context.set(build.entry.module.visitContext, visitOf(application, request, nonce, publicUrl()));
      const response = await handle(await fetchRequest(request, publicUrl(), gone.signal), context);
      return send(reply, response, nonce);
    });
  };

async function send(reply: FastifyReply, response: Response, nonce: string): Promise<FastifyReply> {
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    reply.header('content-security-policy', pagePolicy(nonce));
    if (!response.headers.has('cache-control')) reply.header('cache-control', 'private, no-cache');
  }
  return sendResponse(reply, response);
}

function visitOf(application: Application, request: FastifyRequest, nonce: string, publicUrl: string): Visit {
  let actor: Promise<Actor> | undefined;
  return {
    app: application,
    actor: () => {
      actor ??= application.identity.actorOf(headersOf(request), request.ip);
      return actor;
    },
    address: request.ip,
    nonce,
    publicUrl,
    report: (error) => request.log.error({ err: error }, 'a page failed'),
    cartToken: readCookie(request.headers.cookie, cookieName(publicUrl, 'cart')),
    cartCookie: (token) => setCookie(publicUrl, 'cart', token, YEAR_SECONDS),
  };
}

const headersOf = (request: FastifyRequest): Headers =>
  new Headers({
    ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
    ...(request.headers['user-agent'] ? { 'user-agent': request.headers['user-agent'] } : {}),
  });
