import { z } from 'zod';
import { day, distinct, line, slug } from '#src/site/contentFields.ts';

/** Front matter of content/newsletter/*.md. */
export const issueShape = z.strictObject({
  /** Name of the issue in the archive, and the subject of the mail. */
  title: line(15, 70),
  /** What mailboxes show after the subject, and the archive under the title. */
  summary: line(50, 140),
  /** The day it goes out. Its month is the name of the file. */
  date: day,
  /** Ids from content/topics.yaml; the first is the main one. */
  topics: distinct(slug, 1, 3),
  /** Who signs it. */
  author: line(3, 80),
  /** Keeps it out of the archive, the feed and the mails while it is being written. */
  draft: z.boolean().default(false),
  /** Phrases not to be said that this text names to take them apart: ids of `doNotSay`. */
  namesMyths: distinct(slug, 1, 12).optional(),
});

export type IssueFields = z.infer<typeof issueShape>;
