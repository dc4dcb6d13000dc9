import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { editorCollections } from '#src/desk/editor/editorCollections.ts';
import { editorConfig } from '#src/desk/editor/editorConfig.ts';
import { editorFields } from '#src/desk/editor/editorFields.ts';
import { soundContent } from '../../../content/soundContent.ts';

const project = path.resolve(import.meta.dirname, '../../../..');
const config = editorConfig(soundContent);

type AnyField = Field & {
  fields?: Field[];
  field?: Field;
  types?: { name: string; fields?: Field[] }[];
  typeKey?: string;
};

/** Paths of all fields of a form: `steps.week`, and `steps.item` for lists of plain values. */
function formPaths(fields: readonly Field[], before = ''): string[] {
  return (fields as AnyField[]).flatMap((field) => {
    const here = `${before}${field.name}`;
    const inner = [
      ...(field.fields ?? []),
      ...(field.types ?? []).flatMap((type) => type.fields ?? []),
    ];
    return [
      here,
      ...(field.typeKey === undefined ? [] : [`${here}.${field.typeKey}`]),
      ...formPaths(inner, `${here}.`),
    ];
  });
}

/** Paths of all properties of a shape, read from Zod itself and not by way of the editor. */
function shapePaths(shape: unknown, before = ''): string[] {
  const definition = (shape as { def: Record<string, unknown> & { type: string } }).def;
  switch (definition.type) {
    case 'object':
      return Object.entries(definition['shape'] as Record<string, unknown>).flatMap(
        ([name, inner]) => [`${before}${name}`, ...shapePaths(inner, `${before}${name}.`)],
      );
    case 'array':
      return shapePaths(definition['element'], before);
    case 'tuple':
      return (definition['items'] as unknown[]).flatMap((item) => shapePaths(item, before));
    case 'union':
      return (definition['options'] as unknown[]).flatMap((option) => shapePaths(option, before));
    case 'pipe':
      return shapePaths(definition['out'], before);
    case 'optional':
    case 'default':
      return shapePaths(definition['innerType'], before);
    default:
      return [];
  }
}

/** The fields of an entry, whether it has a file of its own or stands in a list of all. */
function fieldsOf(name: string): Field[] {
  const found = config.collections?.find(
    (collection) => 'name' in collection && collection.name === name,
  );
  assert.ok(found !== undefined, `no collection ${name}`);
  if ('files' in found) {
    const [list] = (found.files[0]?.fields ?? []) as AnyField[];
    return list?.fields ?? [];
  }
  assert.ok('fields' in found);
  return found.fields.filter((field) => field.name !== 'body');
}

test('the editor has every collection of the site', () => {
  const source = readFileSync(path.join(project, 'src/content.config.ts'), 'utf8');
  const names = [...source.matchAll(/^ {2}(\w+): defineCollection/gm)].map((match) => match[1]);
  assert.ok(names.length >= 8);
  const edited = new Set(editorCollections.map(({ name }) => name.replace(/-[a-z]{2}$/, '')));
  assert.deepEqual([...edited].sort(), names.sort());
});

for (const { name, shape } of editorCollections) {
  test(`the editor has every field of ${name}, and no other`, () => {
    const wanted = [...new Set(shapePaths(shape))].sort();
    assert.ok(wanted.length >= 2);
    assert.deepEqual([...new Set(formPaths(fieldsOf(name)))].sort(), wanted);
  });
}

test('a field takes over the limits of its shape', () => {
  const shape = z.strictObject({
    name: z.string().min(3).max(60),
    text: z.string().max(700).optional(),
    day: z.iso.date(),
    week: z.int().min(1).max(12),
    draft: z.boolean().default(false),
    kind: z.enum(['one', 'two']),
    related: z.array(z.string()).min(2).max(4),
    notes: z.array(z.string()),
    readings: z.record(z.string(), z.string()),
  });
  assert.deepEqual(editorFields(shape, { related: ['a', 'b'] }), [
    { name: 'name', label: 'Name', required: true, widget: 'string', minlength: 3, maxlength: 60 },
    { name: 'text', label: 'Text', required: false, widget: 'text', maxlength: 700 },
    {
      name: 'day',
      label: 'Day',
      required: true,
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
      time_format: false,
    },
    {
      name: 'week',
      label: 'Week',
      required: true,
      widget: 'number',
      value_type: 'int',
      min: 1,
      max: 12,
    },
    { name: 'draft', label: 'Draft', required: false, widget: 'boolean', default: false },
    { name: 'kind', label: 'Kind', required: true, widget: 'select', options: ['one', 'two'] },
    {
      name: 'related',
      label: 'Related',
      required: true,
      widget: 'select',
      multiple: true,
      options: ['a', 'b'],
      min: 2,
      max: 4,
    },
    {
      name: 'notes',
      label: 'Notes',
      required: true,
      widget: 'list',
      field: { name: 'item', label: 'Item', required: true, widget: 'text' },
    },
    { name: 'readings', label: 'Readings', required: true, widget: 'keyvalue' },
  ]);
});

test('what content there is can be chosen from', () => {
  const related = fieldsOf('guides').find(({ name }) => name === 'related');
  assert.ok(related !== undefined && 'options' in related);
  assert.deepEqual(related.options, ['first-guide', 'second-guide', 'third-guide', 'fourth-guide']);
});
