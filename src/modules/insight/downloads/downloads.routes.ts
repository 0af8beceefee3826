import { Readable } from 'node:stream';
import { type ApiRoutes, answerIn, notFound, paged, type Refusals, refused } from '#platform/api';
import type { AskRefusal, DownloadView, ExportBody } from './contract.ts';
import {
  ExportBody as Body,
  ExportParams,
  ExportResponse,
  ExportsQuery,
  ExportsResponse,
  LanguageQuery,
} from './contract.ts';
import { DOWNLOADS_PER_PAGE } from './downloads-views.ts';
import type { Downloads } from './module.ts';

const notAllowed = [403, 'Files of this list are not for this account.'] as const;

const refusals: Refusals<AskRefusal> = {
  'not-allowed': notAllowed,
  invalid: [422, 'The list does not have such rows.'],
  'bad-filter': [422, 'The list cannot be asked that.'],
  'too-many-rows': [422, 'More rows than such a file holds. Ask for fewer.'],
  'too-many-at-work': [429, 'Some files are being made already. Please wait for one.'],
};

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Lists and reports as files, for programs of managers. No API key is for that: a file may hold more than any of its scopes. */
export const downloadsRoutes =
  (downloads: Downloads): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Exports'] };
    const reading = { signedIn: true, refusals: { 'not-allowed': notAllowed } } as const;

    api.post('/exports', {
      config: { signedIn: true, refusals, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'postExport',
        summary: 'Has a list made into a file, in the background; the same one within a minute is one file',
        querystring: LanguageQuery,
        body: Body,
        response: { 202: ExportResponse },
      },
      handler: async (request, reply) => {
        const { list, format, filter } = request.body;
        const [language, by] = [answerIn(request, reply), request.actor];
        const asked = await downloads.ask({ form: { list, format, search: searchOf(filter), language }, by });
        if (!asked.ok) return refused(reply, refusals, asked);
        const { id } = asked.value;
        const view = await downloads.show({ id, by, language });
        if (!view) return notFound(reply);
        return reply.code(202).header('location', `/api/exports/${id}`).send(present(view));
      },
    });

    api.get('/exports', {
      config: reading,
      schema: {
        ...say,
        operationId: 'listExports',
        summary: 'Own files, newest first',
        querystring: ExportsQuery,
        response: { 200: ExportsResponse },
      },
      handler: async (request, reply) => {
        const { page } = request.query;
        const [language, by] = [answerIn(request, reply), request.actor];
        const list = await downloads.list({ query: { page }, by, language });
        if (!list.ok) return refused(reply, reading.refusals, list);
        const items = list.value.rows.map(present);
        return paged(request.url, { items, page, perPage: DOWNLOADS_PER_PAGE, total: list.value.total });
      },
    });

    api.get('/exports/:id', {
      config: { ...reading, refusals: { 'not-found': [404, 'There is no such file.'] } },
      schema: {
        ...say,
        operationId: 'getExport',
        summary: 'How far a file is',
        params: ExportParams,
        querystring: LanguageQuery,
        response: { 200: ExportResponse },
      },
      handler: async (request, reply) => {
        const language = answerIn(request, reply);
        const view = await downloads.show({ id: request.params.id, by: request.actor, language });
        return view ? present(view) : notFound(reply);
      },
    });

    const opening = {
      'not-allowed': notAllowed,
      'no-such-file': [404, 'There is no such file.'],
      'not-ready': [409, 'It is not made yet.'],
      gone: [410, 'It is gone: it was kept for a week, or never made.'],
    } as const;
    api.get('/exports/:id/file', {
      config: { signedIn: true, refusals: opening, answersFile: Object.values(types) },
      schema: {
        ...say,
        operationId: 'getExportFile',
        summary: 'The file itself',
        params: ExportParams,
        querystring: LanguageQuery,
      },
      handler: async (request, reply) => {
        const opened = await downloads.open({ id: request.params.id, by: request.actor });
        if (!opened.ok) return refused(reply, opening, opened);
        const { name, bytes, content, format } = opened.value;
        return reply
          .type(types[format])
          .header('content-length', bytes)
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Readable.from(content));
      },
    });
  };

const searchOf = (filter: ExportBody['filter']): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString();

const present = ({ search, asked: _, language: __, askedBy: ___, isOwn: ____, ...view }: DownloadView) => ({
  ...view,
  filter: filterOf(search),
  file: view.state === 'ready' ? `/api/exports/${view.id}/file` : null,
});

function filterOf(search: string): Record<string, string | string[]> {
  const filter: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search))
    filter[name] = filter[name] === undefined ? value : [filter[name], value].flat();
  return filter;
}
