import { z } from 'zod';

const values = z.record(z.string(), z.unknown()).nullable();

export const ReadAuditRequest = z.object({
  /** One thing's history, e.g. an order's or an account's. */
  subjectId: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  /** The id of the last act seen, to page on. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});

export const ActView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  who: z.object({
    kind: z.enum(['visitor', 'account', 'system']),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  from: z.string().nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  before: values,
  after: values,
});
export type ActView = z.infer<typeof ActView>;

export const AuditPage = z.object({ acts: z.array(ActView), next: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;
