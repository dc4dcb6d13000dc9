import type { z } from 'zod';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Fields } from './contentFile.ts';

export type Shaped<Value> = { readonly value: Value | undefined; readonly problems: Problem[] };

/** Checks data against its shape and gives each fault the line that it stands on. */
export function checkShape<Value>(
  file: string,
  fields: Fields,
  shape: z.ZodType<Value>,
  knownFields: readonly string[] = [],
  at: readonly PropertyKey[] = [],
  /** The page of docs/tasks/ that lists the fields. */
  recipe = 'add-a-guide',
): Shaped<Value> {
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
      return issue.keys.map((key) => {
        const near = didYouMean(key, knownFields);
        return {
          file,
          line: fields.lineOfKey(path, key),
          message: `The field ${named([...issue.path, key])} is not known.`,
          cure: near === undefined ? 'Take it out.' : `Did you mean "${near}"?`,
        };
      });
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
