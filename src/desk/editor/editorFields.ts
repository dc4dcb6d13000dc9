import type { Field } from '@sveltia/cms';
import { z } from 'zod';

/** The part of JSON Schema that the shapes of the content come out as. */
type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/**
 * Names to choose from in place of typing, by the path of a field: `related`, `next.slug`,
 * `questions.dimension`.
 */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** The fields of a form for a shape: each that the shape has, with its limits. */
export function editorFields(shape: z.ZodType, choices: Choices): Field[] {
  const schema = z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' }) as Schema;
  return fieldsOf(schema, [], choices);
}

function fieldsOf(schema: Schema, path: readonly string[], choices: Choices): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(
      name,
      property,
      // What has a default may be left out, although its value is then there.
      schema.required?.includes(name) === true && property.default === undefined,
      [...path, name],
      choices,
    ),
  );
}

/** Longer text gets a box of several lines. */
const longestLine = 140;

function fieldOf(
  name: string,
  schema: Schema,
  required: boolean,
  path: readonly string[],
  choices: Choices,
): Field {
  const base = { name, label: labelOf(name), required };
  const chosen = choices[path.join('.')];
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return unionField(base, variants, path, choices);
  if (schema.enum !== undefined) {
    return { ...base, widget: 'select', options: [...schema.enum], ...defaultOf(schema) };
  }
  switch (schema.type) {
    case 'boolean':
      return { ...base, widget: 'boolean', ...defaultOf(schema) };
    case 'integer':
    case 'number':
      return {
        ...base,
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
        ...limit('min', schema.minimum),
        ...limit('max', schema.maximum),
        ...defaultOf(schema),
      };
    case 'array':
      return listField(base, schema, path, choices);
    case 'object':
      return schema.properties === undefined
        ? { ...base, widget: 'keyvalue' }
        : { ...base, widget: 'object', fields: fieldsOf(schema, path, choices) };
    default:
      return chosen === undefined
        ? textField(base, schema)
        : { ...base, widget: 'select', options: [...chosen] };
  }
}

type Base = { readonly name: string; readonly label: string; readonly required: boolean };

function textField(base: Base, schema: Schema): Field {
  if (schema.format === 'date') {
    return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false };
  }
  const { minLength, maxLength, pattern } = schema;
  return {
    ...base,
    widget: maxLength !== undefined && maxLength <= longestLine ? 'string' : 'text',
    ...(minLength === undefined ? {} : { minlength: minLength }),
    ...(maxLength === undefined ? {} : { maxlength: maxLength }),
    ...(pattern === undefined
      ? {}
      : {
          widget: 'string',
          pattern: [pattern, 'npm run check:content says what is to stand here.'],
        }),
  };
}

function listField(base: Base, schema: Schema, path: readonly string[], choices: Choices): Field {
  const item = schema.items ?? schema.prefixItems?.[0] ?? {};
  const limits = {
    ...limit('min', schema.minItems ?? schema.prefixItems?.length),
    ...limit('max', schema.maxItems ?? schema.prefixItems?.length),
  };
  const chosen = choices[path.join('.')];
  if (chosen !== undefined) {
    return { ...base, widget: 'select', multiple: true, options: [...chosen], ...limits };
  }
  const variants = item.anyOf ?? item.oneOf;
  const typeKey = variants === undefined ? undefined : discriminator(variants);
  if (variants !== undefined && typeKey !== undefined) {
    const types = typesOf(variants, typeKey, path, choices);
    return { ...base, widget: 'list', types, typeKey, ...limits };
  }
  const fields = fieldsOf(variants === undefined ? item : merged(variants), path, choices);
  if (fields.length > 0) return { ...base, widget: 'list', fields, ...limits };
  const field = fieldOf('item', item, true, [...path, 'item'], choices);
  return { ...base, widget: 'list', field, ...limits };
}

function unionField(
  base: Base,
  variants: readonly Schema[],
  path: readonly string[],
  choices: Choices,
): Field {
  const typeKey = discriminator(variants);
  if (typeKey !== undefined) {
    return { ...base, widget: 'object', types: typesOf(variants, typeKey, path, choices), typeKey };
  }
  return { ...base, widget: 'object', fields: fieldsOf(merged(variants), path, choices) };
}

/** The property by which each variant says which it is. */
function discriminator(variants: readonly Schema[]): string | undefined {
  return Object.keys(variants[0]?.properties ?? {}).find((name) =>
    variants.every(({ properties }) => typeof properties?.[name]?.const === 'string'),
  );
}

function typesOf(
  variants: readonly Schema[],
  typeKey: string,
  path: readonly string[],
  choices: Choices,
) {
  return variants.map((variant) => {
    const name = String(variant.properties?.[typeKey]?.const);
    const fields = fieldsOf(variant, path, choices).filter((field) => field.name !== typeKey);
    return { name, label: labelOf(name), widget: 'object' as const, fields };
  });
}

/** Variants that nothing tells apart as one: what only some of them need, none has to have. */
function merged(variants: readonly Schema[]): Schema {
  return {
    properties: Object.assign({}, ...variants.map(({ properties }) => properties)) as Record<
      string,
      Schema
    >,
    required: (variants[0]?.required ?? []).filter((name) =>
      variants.every(({ required }) => required?.includes(name)),
    ),
  };
}

/** Numbers that are there because every whole number has an end are no limit. */
function limit(name: 'min' | 'max', value: number | undefined): Record<string, number> {
  return value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER
    ? {}
    : { [name]: value };
}

function defaultOf({ default: value }: Schema): Record<string, never> | { default: never } {
  return value === undefined ? {} : { default: value as never };
}

/** "Review due" of `reviewDue`. */
function labelOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
