import { z } from 'zod';
import { day, editorialFields, line } from '#src/site/contentFields.ts';

/**
 * Front matter of content/<language>/guides/*.md: the words of the English guide of the same name.
 * Topics, order, dates and where it leads are the English guide's.
 */
export const translatedGuideShape = z.strictObject({
  title: line(20, 90),
  question: editorialFields.question,
  answer: editorialFields.answer,
  /** In place of the English guide's `next.text`. */
  nextText: line(10, 160),
  author: editorialFields.author,
  /** Day of the English review that was translated; older than the guide's: translate the change. */
  translatedFrom: day,
});
