import { z } from 'zod';
import { suggest } from '#src/domain/text/suggest.ts';
import type { Fields } from './parseFields.ts';
import type { Problem } from './problem.ts';
import { sayIssue } from './sayIssue.ts';

export type Shaped<Value> = { readonly value: Value | undefined; readonly problems: Problem[] };

/**
 * Checks data against its shape and gives each fault the line that it stands on.
 *
 * `recipe` is the page of docs/tasks/ that lists the fields; `at` leads to the part that has the
 * shape, when it is not all of the file.
 */
export function checkShape<Shape extends z.ZodObject>(
  file: string,
  fields: Fields,
  shape: Shape,
  recipe: string,
  at: readonly PropertyKey[] = [],
): Shaped<z.output<Shape>> {
  if (fields.fault !== undefined) {
    return { value: undefined, problems: [{ file, ...fields.fault }] };
  }
  const part = valueAt(fields.data, at);
  const result = shape.safeParse(part);
  if (result.success) return { value: result.data, problems: [] };
  const whole = /\.mdx?$/.test(file)
    ? 'The front matter'
    : at.length > 0
      ? 'The entry'
      : 'The file';
  const said = new Set<string>();
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const names = namesAt(shape, issue.path);
      return issue.keys.map((key) => ({
        file,
        line: fields.lineOfKey(path, key),
        message: `The field ${named([...issue.path, key])} is not known.`,
        cure: suggest(key, names, `Take it out; the fields here are ${names.join(', ')}.`),
      }));
    }
    // What else is wrong with a field of the wrong kind says nothing more.
    if (said.has(named(issue.path))) return [];
    said.add(named(issue.path));
    const name = issue.path.length === 0 ? whole : `The field ${named(issue.path)}`;
    const value = valueAt(part, issue.path);
    const line = fields.lineOf(path);
    if (value === undefined) {
      const cure = `Add it; docs/tasks/${recipe}.md lists all fields.`;
      return [{ file, line, message: `${name} is missing.`, cure }];
    }
    const { message, cure = `docs/tasks/${recipe}.md says what it takes.` } = sayIssue(
      issue,
      value,
    );
    return [{ file, line, message: `${name}: ${message}.`, cure }];
  });
  return { value: undefined, problems };
}

function named(path: readonly PropertyKey[]): string {
  return `"${path.map(String).join('.')}"`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** Names of the fields that a shape has at a path; of all its forms, when there are several. */
function namesAt(shape: unknown, path: readonly PropertyKey[]): string[] {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) {
    return namesAt(shape.unwrap(), path);
  }
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => namesAt(option, path));
  if (shape instanceof z.ZodArray) return namesAt(shape.element, path.slice(1));
  if (!(shape instanceof z.ZodObject)) return [];
  const [key, ...rest] = path;
  return key === undefined ? Object.keys(shape.shape) : namesAt(shape.shape[String(key)], rest);
}
