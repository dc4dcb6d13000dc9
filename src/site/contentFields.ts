import { z } from 'zod';

/** An address part: `weak-ties`. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'must be lower-case words joined by hyphens, such as weak-ties',
});

/** A day as `2026-11-24`. Some YAML readers turn it into a Date; both come out as text. */
export const day = z.preprocess(
  (value) =>
    value instanceof Date && !Number.isNaN(value.valueOf())
      ? value.toISOString().slice(0, 10)
      : value,
  z.iso.date({ error: 'must be a day written as 2026-11-24' }),
);

/** One line of text within a length, without line breaks or blanks at its ends. */
export function line(shortest: number, longest: number): z.ZodType<string> {
  return z
    .string()
    .trim()
    .min(shortest, { error: `must have at least ${shortest} characters` })
    .max(longest, { error: `must have at most ${longest} characters` })
    .refine((text) => !text.includes('\n'), { error: 'must be one line' });
}

/** A list in which nothing stands twice. */
export function distinct<Item extends z.ZodType>(item: Item, fewest: number, most: number) {
  return z
    .array(item)
    .min(fewest, { error: `must list at least ${fewest}` })
    .max(most, { error: `must list at most ${most}` })
    .refine((list) => new Set(list).size === list.length, {
      error: 'must not list the same thing twice',
    });
}

/** What every guide and plan says about itself. */
export const editorialFields = {
  /** The reader's question, in the reader's words. */
  question: line(10, 140).refine((text) => text.endsWith('?'), {
    error: 'must end with a question mark',
  }),
  /** The answer to it: first on the page, on cards, and as the meta description. */
  answer: line(80, 280),
  /** Ids from content/topics.yaml; the first is the main one. */
  topics: distinct(slug, 1, 3),
  author: line(3, 80),
  published: day,
  reviewed: day,
  reviewDue: day,
  /** Place within its list, from 1. */
  order: z.int().min(1).max(999),
  /** Phrases not to be said that this text names to take them apart: ids of `doNotSay`. */
  namesMyths: distinct(slug, 1, 12).optional(),
} as const;

type Dates = { readonly published: string; readonly reviewed: string; readonly reviewDue: string };

/** Refuses dates out of order: published, then reviewed, then the next review. */
export function datesInOrder(dates: Dates, context: z.RefinementCtx): void {
  // It is called with dates that are none as well, of which their own fields complain.
  if (
    ![dates.published, dates.reviewed, dates.reviewDue].every((date) => day.safeParse(date).success)
  )
    return;
  if (dates.published > dates.reviewed) {
    context.addIssue({
      code: 'custom',
      path: ['reviewed'],
      message: `must not be before published (${dates.published})`,
    });
  }
  if (dates.reviewed >= dates.reviewDue) {
    context.addIssue({
      code: 'custom',
      path: ['reviewDue'],
      message: `must be after reviewed (${dates.reviewed})`,
    });
  }
}
