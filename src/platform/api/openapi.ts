import { z } from 'zod';
import { Problem } from '#platform/wire';
import type { DeclaredRoute } from './api-server.ts';

type Schema = { [key: string]: unknown };

export type ApiInfo = { title: string; version: string; description: string; url: string };

const CREDENTIALS = [{ bearer: [] }, { apiKey: [] }];

/** The OpenAPI 3.1 document of the declared routes, made from the very schemas they are checked with. */
export function openApiDocument(routes: readonly DeclaredRoute[], { url, ...info }: ApiInfo): Schema {
  const components: Record<string, Schema> = {};
  const paths: Record<string, Schema> = {};
  const component = (schema: z.ZodType, io: 'input' | 'output') => described(schema, io, components);
  component(Problem, 'output');
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, component) };
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
    },
  };
}

type Component = (schema: z.ZodType, io: 'input' | 'output') => Schema;

function operation({ schema, config }: DeclaredRoute, component: Component): Schema {
  const body = schema.body as z.ZodType | undefined;
  const parameters = [
    ...parametersOf('path', schema.params, component),
    ...parametersOf('query', schema.querystring, component),
    ...(config.idempotent ? [idempotencyKey(config.idempotent === 'required')] : []),
  ];
  return {
    operationId: schema.operationId,
    summary: schema.summary,
    tags: schema.tags,
    ...(config.scope
      ? { 'x-scope': config.scope, description: `API keys need the scope \`${config.scope}\`.` }
      : {}),
    // Without either, an operation is open to visitors too.
    security: config.signedIn ? (config.scope ? CREDENTIALS : [{ bearer: [] }]) : [{}, ...CREDENTIALS],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(component(body, 'input')) } } : {}),
    ...(config.binary ? { requestBody: binary(config.binary) } : {}),
    responses: {
      ...answers(schema.response as Record<string, z.ZodType>, component),
      ...(config.answersFile ? { 200: file(config.answersFile) } : {}),
      ...problems(config),
    },
  };
}

function answers(responses: Record<string, z.ZodType> = {}, component: Component): Schema {
  return Object.fromEntries(
    Object.entries(responses).map(([status, schema]) => [
      status,
      schema instanceof z.ZodNull || schema instanceof z.ZodVoid
        ? { description: 'Done' }
        : { description: 'Done', content: json(component(schema, 'output')) },
    ]),
  );
}

/** By status, with the codes a program may meet there. */
function problems({ refusals = {}, signedIn }: DeclaredRoute['config']): Schema {
  const byStatus = new Map<number, string[]>([[400, ['invalid-request']]]);
  if (signedIn) byStatus.set(401, ['sign-in-needed', 'invalid-token']);
  for (const [code, [status]] of Object.entries(refusals))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  byStatus.set(429, [...(byStatus.get(429) ?? []), 'too-many-requests']);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function parametersOf(place: 'path' | 'query', schema: unknown, component: Component): Schema[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !field.safeParse(undefined).success,
    schema: component(field, 'output'),
  }));
}

const idempotencyKey = (required: boolean): Schema => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  description: 'The same key with the same body is answered once; kept for 24 hours.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
});

const binary = (description: string): Schema => ({
  required: true,
  description,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
});

const file = (types: readonly string[]): Schema => ({
  description: 'The file',
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
});

const json = (schema: Schema): Schema => ({ 'application/json': { schema } });

/** A schema, what has a name moved to the components. */
function described(schema: z.ZodType, io: 'input' | 'output', components: Record<string, Schema>): Schema {
  const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io, override: plainer }) as Schema;
  for (const [name, definition] of Object.entries($defs as object))
    components[name] = pointed(definition) as Schema;
  return pointed(root) as Schema;
}

/** A format says it; the pattern behind it and the limits of JavaScript's numbers say nothing more. */
function plainer({ jsonSchema }: { jsonSchema: Schema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function pointed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(pointed);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : pointed(value),
    ]),
  );
}
