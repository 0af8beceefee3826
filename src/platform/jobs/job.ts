import type { z } from 'zod';

/** `soon` for what a person waits for, `slow` for what may take a while, `mail` for what leaves the building. */
export type QueueName = 'soon' | 'slow' | 'mail';

/** A kind of background work: its payload is ids under a schema, never the data itself. */
export type JobDefinition<T> = { name: string; queue: QueueName; schema: z.ZodType<T> };

export const defineJob = <T>(name: string, queue: QueueName, schema: z.ZodType<T>): JobDefinition<T> => ({
  name,
  queue,
  schema,
});
