import type { z } from 'zod';
import { suggest } from '#src/domain/text/suggest.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Fields } from '../reading/parseFields.ts';

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
  const [syntaxError] = fields.syntaxErrors;
  if (syntaxError !== undefined) {
    const { line, message } = syntaxError;
    const cure = 'Check the indentation, and put quotes around text that holds a colon.';
    return { value: undefined, problems: [{ file, line, message: `${message}.`, cure }] };
  }
  const part = at.reduce<unknown>(
    (data, key) => (data as Record<PropertyKey, unknown> | undefined)?.[key],
    fields.data,
  );
  const result = shape.safeParse(part);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        line: fields.lineOfKey(path, key),
        message: `The field ${named([...issue.path, key])} is not known.`,
        cure: suggest(key, Object.keys(shape.shape), 'Take it out.'),
      }));
    }
    const name = issue.path.length === 0 ? 'The front matter' : `The field ${named(issue.path)}`;
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    const absent = missing && valueAt(part, issue.path) === undefined;
    return [
      {
        file,
        line: fields.lineOf(path),
        message: absent ? `${name} is missing.` : `${name}: ${issue.message}.`,
        cure: absent
          ? `Add it; docs/tasks/${recipe}.md lists all fields.`
          : `docs/tasks/${recipe}.md says what it takes.`,
      },
    ];
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
