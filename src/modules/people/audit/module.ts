import type { z } from 'zod';
import type { Database } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { AuditPage, ReadAuditRequest } from './contract.ts';
import { readAudit } from './read-audit.ts';

export const needs = [] as const;

export type Audit = {
  read(
    by: Actor,
    input?: z.input<typeof ReadAuditRequest>,
  ): Promise<Result<AuditPage, 'not-allowed' | 'invalid'>>;
};

export const createAudit = (ctx: { database: Pick<Database, 'reader'> }): Audit => ({
  read: (by, input) => readAudit(ctx, by, input),
});
