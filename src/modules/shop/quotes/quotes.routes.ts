import { type ApiRoutes, answerIn, notFound, paged, type Refusals, refused } from '#platform/api';
import {
  AskBody,
  AskedResponse,
  DoneResponse,
  DraftBody,
  DraftResponse,
  LanguageQuery,
  MessageBody,
  NumberParams,
  QuoteResponse,
  QuotesQueryParams,
  QuotesResponse,
  ReasonBody,
  SendBody,
  SentResponse,
} from './api.contract.ts';
import type { OfficeRefusal, RequestRefusal } from './contract.ts';
import type { Quotes } from './module.ts';
import { presentQuote, presentRow } from './present-api.ts';
import { QUOTES_PER_PAGE } from './quotes-views.ts';

const refusals: Refusals<OfficeRefusal> = {
  'not-allowed': [403, 'This is not for you to do.'],
  'not-there': [404, 'There is no such quote.'],
  invalid: [422, 'Something in this has to be mended.'],
  'changed-meanwhile': [409, 'Somebody else was faster.'],
  'not-possible': [409, 'The quote does not stand where this could be done.'],
};
const asking: Refusals<RequestRefusal> = {
  invalid: refusals.invalid,
  'too-many': [429, 'That was too much at once. Please try again later.'],
};
const unknown = { 'not-found': [404, 'There is no such quote.'] } as const;
const reading = { scope: 'read-orders', signedIn: true } as const;
const writing = { scope: 'write-orders', signedIn: true, idempotent: 'optional', refusals } as const;

type Needs = { quotes: Quotes; publicUrl: () => string };

/** Quotes for programs: asked by anybody, written by the staff. */
export const quotesRoutes =
  ({ quotes, publicUrl }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Quotes'] };

    api.post('/quotes', {
      config: { scope: 'write-orders', idempotent: 'optional', refusals: asking },
      schema: {
        ...say,
        operationId: 'askForQuote',
        summary: 'Asks for a quote; its link comes back, and by mail',
        body: AskBody,
        response: { 201: AskedResponse },
      },
      handler: async (request, reply) => {
        const language = answerIn(request, reply);
        const { things = [], guests, ...asked } = request.body;
        const done = await quotes.ask({
          request: {
            ...asked,
            guests: guests ?? '',
            things: things.map((thing) => ({ personalText: '', ...thing })),
          } as Parameters<Quotes['ask']>[0]['request'],
          language,
          address: request.ip,
          by: request.actor,
        });
        if (!done.ok) return refused(reply, asking, done);
        const { number, link } = done.value;
        const page = `${publicUrl()}/${language}/quote/${link}`;
        return reply.code(201).header('location', `/api/quote-links/${link}`).send({ number, link, page });
      },
    });

    api.get('/quotes', {
      config: { ...reading, refusals: { 'not-allowed': refusals['not-allowed'] } },
      schema: {
        ...say,
        operationId: 'listQuotes',
        summary: 'Quotes, for staff; 25 a page',
        querystring: QuotesQueryParams,
        response: { 200: QuotesResponse },
      },
      handler: async (request, reply) => {
        const { language: _, ...query } = request.query;
        const found = await quotes.list(query, request.actor);
        if (!found.ok) return refused(reply, refusals, found);
        const { rows, total, page } = found.value;
        return paged(request.url, { items: rows.map(presentRow), page, perPage: QUOTES_PER_PAGE, total });
      },
    });

    api.get('/quotes/:number', {
      config: { ...reading, refusals: unknown },
      schema: {
        ...say,
        operationId: 'getQuote',
        summary: 'One quote, for staff',
        params: NumberParams,
        querystring: LanguageQuery,
        response: { 200: QuoteResponse },
      },
      handler: async (request, reply) => {
        const quote = await quotes.forOffice(request.params.number, request.actor);
        const language = answerIn(request, reply);
        return quote ? presentQuote(quote, language) : notFound(reply, 'There is no such quote.');
      },
    });

    api.put('/quotes/:number/draft', {
      config: { scope: 'write-orders', signedIn: true, refusals },
      schema: {
        ...say,
        operationId: 'saveQuoteDraft',
        summary: 'Saves a proposal while it is written',
        params: NumberParams,
        body: DraftBody,
        response: { 200: DraftResponse },
      },
      handler: async (request, reply) => {
        const saved = await quotes.saveDraft({ ...request.params, ...request.body, by: request.actor });
        return saved.ok ? saved.value : refused(reply, refusals, saved);
      },
    });

    api.post('/quotes/:number/proposal', {
      config: writing,
      schema: {
        ...say,
        operationId: 'sendProposal',
        summary: 'Sends the draft to its customer; it replaces the version before',
        params: NumberParams,
        body: SendBody,
        response: { 201: SentResponse },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const sent = await quotes.send({ number, ...request.body, by: request.actor });
        if (!sent.ok) return refused(reply, refusals, sent);
        return reply.code(201).send({ number, ...sent.value });
      },
    });

    for (const [name, close] of [
      ['withdrawal', quotes.withdraw],
      ['loss', quotes.lose],
    ] as const)
      api.post(`/quotes/:number/${name}`, {
        config: writing,
        schema: {
          ...say,
          operationId: name === 'loss' ? 'loseQuote' : 'withdrawQuote',
          summary: name === 'loss' ? 'Marks a quote as lost' : 'Takes a proposal back; its customer is told',
          params: NumberParams,
          body: ReasonBody,
          response: { 201: DoneResponse },
        },
        handler: async (request, reply) => {
          const { number } = request.params;
          const done = await close({ number, ...request.body, by: request.actor });
          return done.ok ? reply.code(201).send({ number }) : refused(reply, refusals, done);
        },
      });

    api.post('/quotes/:number/messages', {
      config: writing,
      schema: {
        ...say,
        operationId: 'answerQuote',
        summary: 'Writes to the customer of a quote',
        params: NumberParams,
        body: MessageBody,
        response: { 201: DoneResponse },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const done = await quotes.answer({ number, ...request.body, by: request.actor });
        return done.ok ? reply.code(201).send({ number }) : refused(reply, refusals, done);
      },
    });
  };
