import type { z } from 'zod';
import { didYouMean } from '#src/domain/text/didYouMean.ts';

/** What each kind of value is called, and how it is written. */
const kinds: Readonly<Record<string, string>> = {
  array: 'must be a list, such as [one, two]',
  string: 'must be text; put quotes around a number or a date',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  object: 'must have fields of its own below it',
  record: 'must have fields of its own below it',
};

/** What is wrong with a value that a shape refuses, as "must be a list", and the cure where there is one. */
export function sayIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
): { readonly message: string; readonly cure?: string } {
  if (value === null) return { message: 'is empty', cure: 'Write it after the colon.' };
  // A shape that has words of its own knows better.
  if (!/^(?:Invalid|Too)\b/.test(issue.message)) return { message: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { message: kinds[issue.expected] ?? issue.message };
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = typeof value === 'string' ? didYouMean(value, known) : undefined;
      const message = `must be ${known.length === 1 ? '' : 'one of '}${known.join(', ')}`;
      return near === undefined ? { message } : { message, cure: `Did you mean "${near}"?` };
    }
    case 'too_small':
      return { message: `must ${amount(issue.origin, issue.minimum, 'or more', 'at least')}` };
    case 'too_big':
      return { message: `must ${amount(issue.origin, issue.maximum, 'or less', 'at most')}` };
    case 'invalid_union':
      return { message: 'has none of the forms that it may have' };
    default:
      return { message: issue.message };
  }
}

function amount(origin: string, limit: number | bigint, after: string, before: string): string {
  if (origin === 'array') return `list ${before} ${String(limit)}`;
  if (origin === 'string') return `have ${before} ${String(limit)} characters`;
  return `be ${String(limit)} ${after}`;
}
