import { z } from 'zod';
import { line, slug } from './contentFields.ts';

/** One entry of content/topics.yaml. */
export const topicShape = z.strictObject({
  id: slug,
  title: line(3, 60),
  summary: line(20, 200),
  order: z.int().min(1),
});

/** The fields of a topic that a translation gives. */
export function isTopicWord(field: string): boolean {
  return field === 'title' || field === 'summary';
}
