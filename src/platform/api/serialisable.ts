import { z } from 'zod';

type Schema = { [key: string]: unknown };

/** By status; the route that answers HEAD comes with those of its GET. */
export const serialisables = (responses: object): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(responses).map(([status, schema]) => [
      status,
      schema instanceof z.ZodType ? serialisable(schema) : schema,
    ]),
  );

/** The JSON schema of a response as Fastify's serialiser reads it fastest: no references, and null beside a type. */
function serialisable(schema: z.ZodType): Schema {
  const { $defs = {}, $schema: _, ...root } = z.toJSONSchema(schema, { io: 'output' }) as Schema;
  return inlined(root, $defs as Record<string, Schema>) as Schema;
}

function inlined(node: unknown, definitions: Record<string, Schema>): unknown {
  if (Array.isArray(node)) return node.map((entry) => inlined(entry, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, pattern: _, anyOf, properties, ...rest } = node as Schema;
  if (typeof $ref === 'string') return inlined(definitions[$ref.slice('#/$defs/'.length)], definitions);
  const inside = (value: unknown) => inlined(value, definitions);
  const choices = anyOf as Schema[] | undefined;
  const [thing] = (choices ?? []).filter(({ type }) => type !== 'null');
  // `anyOf` makes the serialiser try each choice; something or null it can tell by itself.
  if (choices?.length === 2 && thing && choices.some(({ type }) => type === 'null'))
    return { ...(inside(thing) as Schema), nullable: true };
  return {
    ...eachOf(rest, inside),
    ...(choices ? { anyOf: inside(choices) } : {}),
    // Names of fields, which may be those of keywords.
    ...(properties ? { properties: eachOf(properties, inside) } : {}),
  };
}

const eachOf = (values: object, change: (value: unknown) => unknown): Schema =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
