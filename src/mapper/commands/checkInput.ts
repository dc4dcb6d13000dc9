import type { z } from 'zod';

const mostProblems = 10;

/**
 * Checks the shape of a command's input.
 *
 * @throws one line a problem, each naming the field and the cure
 */
export function checkInput<T>(shape: z.ZodType<T>, input: unknown): T {
  const result = shape.safeParse(input);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${fieldName(path)} ${message}.`);
  const more = lines.length - mostProblems;
  throw new Error(
    [...lines.slice(0, mostProblems), ...(more > 0 ? [`And ${String(more)} more.`] : [])].join(
      '\n',
    ),
  );
}

/** `network.alters[2].tieStrength` of a path; the whole input when it is empty. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('');
  return name === '' ? 'The input' : name.replace(/^\./, '');
}
