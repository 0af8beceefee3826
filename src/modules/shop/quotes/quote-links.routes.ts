import { checkoutProblems } from '#modules/shop/checkout';
import { type ApiRoutes, answerIn, notFound, type Refusals, refused, tooMany } from '#platform/api';
import {
  AcceptBody,
  AcceptedResponse,
  DoneByLink,
  LanguageQuery,
  LinkParams,
  MessageBody,
  QuoteResponse,
  ReasonBody,
} from './api.contract.ts';
import type { AcceptRefusal, RequestRefusal } from './contract.ts';
import type { Quotes } from './module.ts';
import { presentQuote } from './present-api.ts';

const closed = {
  'not-there': [404, 'There is no such quote.'],
  invalid: [422, 'Something in this has to be mended.'],
} as const;
const accepting: Refusals<AcceptRefusal> = {
  ...closed,
  expired: [409, 'This proposal has ended.'],
  replaced: [409, 'There is a newer proposal.'],
  'no-such-option': [422, 'This option is not part of the proposal.'],
  closed: [409, 'This quote is closed.'],
  'accepted-already': [409, 'This quote has been accepted already.'],
  'total-changed': [409, 'The total is not the one that was shown.'],
};
const declining: Refusals<'not-there' | 'invalid' | 'not-possible'> = {
  ...closed,
  'not-possible': [409, 'The quote does not stand where this could be done.'],
};
const writing: Refusals<RequestRefusal | 'not-there'> = {
  ...closed,
  'too-many': [429, 'That was too much at once. Please try again later.'],
};
const problems = { ...checkoutProblems, ...accepting };
const unknown = { 'not-found': [404, 'There is no such quote.'] } as const;

type Needs = { quotes: Quotes; publicUrl: () => string };

/** A quote for who has its link, without signing in. */
export const quoteLinksRoutes =
  ({ quotes, publicUrl }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Quotes'] };

    api.get('/quote-links/:link', {
      config: { scope: 'read-orders', refusals: unknown },
      schema: {
        ...say,
        operationId: 'openQuote',
        summary: 'The quote of a link',
        params: LinkParams,
        querystring: LanguageQuery,
        response: { 200: QuoteResponse },
      },
      handler: async (request, reply) => {
        const quote = await quotes.byLink(request.params.link);
        const language = answerIn(request, reply);
        if (quote) return presentQuote(quote, language);
        return (await quotes.mayTryLinks(request.ip))
          ? notFound(reply, 'There is no such quote.')
          : tooMany(reply, 600);
      },
    });

    api.post('/quote-links/:link/acceptance', {
      config: { scope: 'write-orders', idempotent: 'optional', refusals: problems },
      schema: {
        ...say,
        operationId: 'acceptQuote',
        summary: 'Accepts an option: places its order at the agreed prices and opens its payment',
        params: LinkParams,
        body: AcceptBody,
        response: { 201: AcceptedResponse },
      },
      handler: async (request, reply) => {
        const { total, deposit, acceptTerms: _, ...form } = request.body;
        const accepted = await quotes.accept({
          link: request.params.link,
          request: { ...form, shownTotal: total.amount, terms: 'on', ...(deposit && { deposit: 'on' }) },
          language: answerIn(request, reply),
          address: request.ip,
          by: request.actor,
        });
        if (!accepted.ok) return refused(reply, problems, accepted);
        const { orderNumber, orderLink, redirectUrl } = accepted.value;
        return reply.code(201).send({
          order: orderNumber,
          trackingPage: new URL(orderLink, publicUrl()).href,
          paymentPage: new URL(redirectUrl, publicUrl()).href,
        });
      },
    });

    api.post('/quote-links/:link/declination', {
      config: { scope: 'write-orders', refusals: declining },
      schema: {
        ...say,
        operationId: 'declineQuote',
        summary: 'Declines the proposal',
        params: LinkParams,
        body: ReasonBody,
        response: { 201: DoneByLink },
      },
      handler: async (request, reply) => {
        const { link } = request.params;
        const done = await quotes.decline({ link, ...request.body, by: request.actor });
        return done.ok ? reply.code(201).send({ done: true }) : refused(reply, declining, done);
      },
    });

    api.post('/quote-links/:link/messages', {
      config: { scope: 'write-orders', refusals: writing },
      schema: {
        ...say,
        operationId: 'askAboutQuote',
        summary: 'Asks the shop something about a quote',
        params: LinkParams,
        body: MessageBody,
        response: { 201: DoneByLink },
      },
      handler: async (request, reply) => {
        const done = await quotes.askAbout({ link: request.params.link, ...request.body });
        return done.ok ? reply.code(201).send({ done: true }) : refused(reply, writing, done);
      },
    });
  };
