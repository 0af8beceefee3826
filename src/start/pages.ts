import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { isDatabaseAway } from '#platform/db';
import {
  cookieName,
  fetchRequest,
  newNonce,
  pagePolicy,
  readCookie,
  sendBusy,
  sendResponse,
  setCookie,
  UNMATCHED,
  UPLOAD_LIMIT,
} from '#platform/http';
import type { Actor } from '#platform/policy';
import type { Visit, visitContext } from '../web/entry/app.ts';
import { keptAddress } from '../web/shop/kept-address.ts';
import type { Application } from './application.ts';
import { createKeptPages } from './kept-pages.ts';
import { pagePatterns } from './page-patterns.ts';

type Build = ServerBuild & { entry: { module: { visitContext: typeof visitContext } } };

const YEAR_SECONDS = 365 * 86_400;
// As long as an order waits for somebody who is on a provider's page, however often they try.
const TO_PAY_SECONDS = 2 * 3_600;
// Requests that wait for a connection; past that, waiting longer helps nobody.
const MOST_WAITING = 200;

/** The pages: React Router behind Fastify, files of the build with their year in the cache. */
export const pages =
  (application: Application, { publicUrl }: { publicUrl: () => string }) =>
  async (server: FastifyInstance) => {
    const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as Build;
    const handle = createRequestHandler(build, 'production');
    const kept = createKeptPages({
      version: application.keptVersion,
      onError: (error) => server.log.error({ err: error }, 'a page for everybody failed'),
      render: (address) => {
        const context = new RouterContextProvider();
        context.set(
          build.entry.module.visitContext,
          visitOfNobody(application, publicUrl(), (error) =>
            server.log.error({ err: error, address }, 'a page for everybody failed'),
          ),
        );
        return handle(new Request(publicUrl() + address), context);
      },
    });

    await server.register(fastifyStatic, {
      root: resolve('build/client/assets'),
      prefix: '/assets/',
      immutable: true,
      preCompressed: true,
      maxAge: YEAR_SECONDS * 1000,
      decorateReply: false,
    });

    // The body streams on to the page untouched; `fetchRequest` counts it.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, done) => done(null));

    server.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      config: { patternOf: pagePatterns(build.routes, UNMATCHED) },
      handler: async (request, reply) => {
        const elsewhere = ownAddress(request, publicUrl());
        if (elsewhere) return reply.redirect(elsewhere, 302);
        const address = request.method === 'POST' ? undefined : keptAddress(request.raw.url ?? '/');
        if (address) return kept.send(address, request, reply);
        if (application.database.pool.waitingCount > MOST_WAITING) return sendBusy(reply);
        const gone = new AbortController();
        reply.raw.on('close', () => gone.abort());
        const nonce = newNonce();
        const context = new RouterContextProvider();
        let away = false;
        const report = (error: unknown) => {
          away ||= isDatabaseAway(error);
          request.log.error({ err: error }, 'a page failed');
        };
        context.set(
          build.entry.module.visitContext,
          visitOf(application, request, { nonce, publicUrl: publicUrl(), report }),
        );
        const asked = await fetchRequest(request, publicUrl(), gone.signal, uploadLimit);
        const response = await handle(asked, context);
        const leads = leadsToPay.test(request.raw.url ?? '') ? application.payments.pages() : [];
        return away && response.status === 500 ? sendBusy(reply) : send(reply, response, nonce, leads);
      },
    });
  };

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * On one's own machine a server has several names, but forms count only from the one it goes by: whoever typed another is led
 * there. Elsewhere Host says nothing, for a proxy may write anything into it.
 */
function ownAddress(request: FastifyRequest, publicUrl: string): string | undefined {
  const { host } = new URL(publicUrl);
  const asked = request.headers.host ?? '';
  if (request.method !== 'GET' || asked === host || !LOCAL.test(asked) || !LOCAL.test(host)) return undefined;
  return publicUrl + (request.raw.url ?? '/');
}

// A product's page takes a picture, a conversation an attachment, and so do the pages of a person and of the office that keep some; their actions ask who is there.
const uploads = [
  /^\/[a-z]{2}\/p\//,
  /^\/[a-z]{2}\/(?:office\/)?chat(?:\/[^/]+){0,2}(?:\.data)?$/,
  /^\/[a-z]{2}\/office\/catalogue\/(?:[^/]+\/pictures\/upload|import\/[^/]+\/pictures|groups\/[^/]+\/[^/]+)(?:\.data)?$/,
  /^\/[a-z]{2}\/(?:office\/settings\/look|account\/profile|planner\/events\/[^/]+\/page)(?:\.data)?$/,
];
const sheet = /^\/[a-z]{2}\/(?:office\/catalogue|planner\/events\/[^/]+\/guests)\/import(?:\.data)?$/;
const SHEET_LIMIT = 33 * 1024 * 1024;
const uploadLimit = (path: string) =>
  sheet.test(path) ? SHEET_LIMIT : uploads.some((pattern) => pattern.test(path)) ? UPLOAD_LIMIT : 0;

// A form without a script is led from these to a payment provider's page, and from there to a bank's.
const leadsToPay = /^\/[a-z]{2}\/(?:checkout|track|share|quote)\b/;

async function send(
  reply: FastifyReply,
  response: Response,
  nonce: string,
  formTargets: string[],
): Promise<FastifyReply> {
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    reply.header('content-security-policy', pagePolicy(nonce, formTargets));
    if (!response.headers.has('cache-control')) reply.header('cache-control', 'private, no-cache');
  }
  return sendResponse(reply, response);
}

function visitOf(
  application: Application,
  request: FastifyRequest,
  { nonce, publicUrl, report }: Pick<Visit, 'publicUrl' | 'report'> & { nonce: string },
): Visit {
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
    report,
    cartToken: readCookie(request.headers.cookie, cookieName(publicUrl, 'cart')),
    cartCookie: (token) => setCookie(publicUrl, 'cart', token, YEAR_SECONDS),
    placedLink: readCookie(request.headers.cookie, cookieName(publicUrl, 'placed')),
    placedCookie: (link) => setCookie(publicUrl, 'placed', link, TO_PAY_SECONDS),
    chatKey: readCookie(request.headers.cookie, cookieName(publicUrl, 'chat')),
    chatCookie: (key) => setCookie(publicUrl, 'chat', key, YEAR_SECONDS),
  };
}

/** For pages that are kept. Whoever asks it for a person has written a page that must not be kept, and is told so. */
function visitOfNobody(application: Application, publicUrl: string, report: (error: unknown) => void): Visit {
  const refuse = (): never => {
    throw new Error('a page for everybody asked for somebody');
  };
  return {
    app: application,
    actor: refuse,
    address: '',
    nonce: undefined,
    publicUrl,
    report,
    cartToken: undefined,
    cartCookie: refuse,
    placedLink: undefined,
    placedCookie: refuse,
    chatKey: undefined,
    chatCookie: refuse,
  };
}

const headersOf = (request: FastifyRequest): Headers =>
  new Headers({
    ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
    ...(request.headers['user-agent'] ? { 'user-agent': request.headers['user-agent'] } : {}),
  });
