import type { z } from 'zod';
import { mailData, type TemplateName } from '../contract.ts';

const scalars = ['string', 'number', 'boolean', 'enum'];

type Shape = Record<string, z.ZodType>;
const isOptional = (schema: z.ZodType) => schema.def.type === 'optional';
const inner = (schema: z.ZodType): z.ZodType =>
  isOptional(schema) ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;

const shapeOf = (template: TemplateName): Shape => mailData[template].shape as Shape;

/** What a text of this mail may name: its single values, and the shop's name. Lists and groups are parts of the house. */
export const variablesOf = (template: TemplateName): { name: string; optional: boolean }[] => [
  ...Object.entries(shapeOf(template))
    .filter(([, schema]) => scalars.includes(inner(schema).def.type))
    .map(([name, schema]) => ({ name, optional: isOptional(schema) })),
  { name: 'shop', optional: false },
];

/** The same data without what is not in every such mail. */
export const withoutOptional = (template: TemplateName, data: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(([name]) => {
      const schema = shapeOf(template)[name];
      return schema && !isOptional(schema);
    }),
  );
