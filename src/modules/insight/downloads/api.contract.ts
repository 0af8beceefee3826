import { z } from 'zod';
import { Instant, pageNumber, pageOf, query } from '#platform/wire';
import { downloadFormats, downloadProblems, downloadStates, listNames } from './kinds.contract.ts';

export const ExportBody = z.object({
  list: z.enum(listNames),
  format: z.enum(downloadFormats),
  filter: z
    .record(z.string().max(40), z.union([z.string().max(200), z.array(z.string().max(200)).max(30)]))
    .default({})
    .describe(
      'As the list’s page in the office has it in its address, e.g. {"state": ["placed"], "from": "2027-05-01"}',
    ),
});
export type ExportBody = z.infer<typeof ExportBody>;

export const ExportResponse = z
  .object({
    id: z.uuid(),
    list: z.enum(listNames),
    format: z.enum(downloadFormats),
    filter: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    state: z.enum(downloadStates),
    problem: z.enum(downloadProblems).nullable(),
    rows: z.int().describe('read so far'),
    total: z.int().describe('found when it was asked for'),
    bytes: z.int(),
    fileName: z.string(),
    askedAt: Instant,
    endedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    file: z.string().nullable().describe('the address of the file, once it is ready'),
  })
  .meta({ id: 'Export' });
export const ExportsResponse = pageOf(ExportResponse);

export const ExportsQuery = query({ page: pageNumber });
export const ExportParams = z.object({ id: z.string().max(40) });
export const LanguageQuery = query({});
